package io.dockflow.exporter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.camunda.zeebe.protocol.record.Record;
import org.jspecify.annotations.Nullable;

/**
 * One row as a record of the log tells it.
 *
 * @param table where it goes
 * @param key primary key
 * @param position of the record
 * @param time when the record was written, UTC
 * @param values the other columns in the table's order
 */
record Row(Table table, List<Object> key, long position, LocalDateTime time, List<@Nullable Object> values) {

	static Row of(Table table, long key, Record<?> record, @Nullable Object... values) {
		return of(table, List.of(key), record, values);
	}

	static Row of(Table table, List<Object> key, Record<?> record, @Nullable Object... values) {
		return new Row(table, key, record.getPosition(), utc(record.getTimestamp()), Arrays.asList(values));
	}

	/** The later of two rows with the same key, with the time the table wants. */
	Row after(Row earlier) {
		return this.table.keepsFirstTime() ? new Row(this.table, this.key, this.position, earlier.time, this.values)
				: this;
	}

	List<@Nullable Object> parameters() {
		List<@Nullable Object> parameters = new ArrayList<>(this.key);
		parameters.add(this.time);
		parameters.addAll(this.values);
		int expected = this.table.columns().size();
		if (parameters.size() != expected) {
			throw new IllegalStateException("Expected %d parameters for %s, but the row has %d.".formatted(expected,
					this.table, parameters.size()));
		}
		return parameters;
	}

	/** Characters of text in the row, which is what may make it large. */
	int characters() {
		int characters = 0;
		for (Object value : this.values) {
			characters += (value instanceof String text) ? text.length() : 0;
		}
		return characters;
	}

	static LocalDateTime utc(long timestamp) {
		return LocalDateTime.ofInstant(Instant.ofEpochMilli(timestamp), ZoneOffset.UTC);
	}

}
