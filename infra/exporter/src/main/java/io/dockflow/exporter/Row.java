package io.dockflow.exporter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row as a record of the log tells it.
 *
 * @param table where it goes
 * @param key primary key
 * @param time when the record was written, UTC
 * @param values the other columns in the table's order
 */
record Row(Table table, List<Object> key, LocalDateTime time, List<@Nullable Object> values) {

	static Row of(Table table, long key, long timestamp, @Nullable Object... values) {
		return new Row(table, List.of(key), utc(timestamp), Arrays.asList(values));
	}

	/** The later of two rows with the same key, with the time the table wants. */
	Row after(Row earlier) {
		return this.table.keepsFirstTime() ? new Row(this.table, this.key, earlier.time, this.values) : this;
	}

	List<@Nullable Object> parameters() {
		List<@Nullable Object> parameters = new ArrayList<>(this.key);
		parameters.add(this.time);
		parameters.addAll(this.values);
		if (parameters.size() != this.table.parameterCount()) {
			throw new IllegalStateException("Expected %d parameters for %s, but the row has %d."
				.formatted(this.table.parameterCount(), this.table, parameters.size()));
		}
		return parameters;
	}

	static LocalDateTime utc(long timestamp) {
		return LocalDateTime.ofInstant(Instant.ofEpochMilli(timestamp), ZoneOffset.UTC);
	}

}
