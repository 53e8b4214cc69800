package io.dockflow.exporter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;

/**
 * Records as a broker would write them, one a second from noon on, and the rows that
 * become of them.
 */
final class Records {

	static final LocalDateTime NOON = LocalDateTime.parse("2026-03-02T12:00:00");

	private Records() {
	}

	/** When the record at that position was written. */
	static LocalDateTime timeOf(long position) {
		return NOON.plusSeconds(position);
	}

	static Record<?> event(long position, ValueType type, Intent intent, long key, RecordValue value) {
		Instant at = timeOf(position).toInstant(ZoneOffset.UTC);
		return ImmutableRecord.builder()
			.withPartitionId(1)
			.withPosition(position)
			.withTimestamp(at.toEpochMilli())
			.withRecordType(RecordType.EVENT)
			.withValueType(type)
			.withIntent(intent)
			.withKey(key)
			.withValue(value)
			.build();
	}

	/** A variable of instance 7. */
	static Record<?> variable(long position, String name, String value) {
		return variable(position, 7, name, value);
	}

	static Record<?> variable(long position, long scope, String name, String value) {
		return event(position, ValueType.VARIABLE, VariableIntent.CREATED, 9_000 + position,
				ImmutableVariableRecordValue.builder()
					.withName(name)
					.withValue(value)
					.withScopeKey(scope)
					.withProcessInstanceKey(7)
					.withTenantId("<default>")
					.build());
	}

	static Batch batchOf(RecordReader reader, Record<?>... records) {
		Batch batch = new Batch();
		for (Record<?> record : records) {
			reader.read(record, batch);
			batch.readTo(record.getPosition());
		}
		return batch;
	}

	/** The only row of the table, by column. */
	static Map<String, Object> onlyRow(Batch batch, Table table) {
		List<Map<String, Object>> rows = rows(batch.rows(table));
		if (rows.size() != 1) {
			throw new AssertionError("Expected one row of " + table + ", but there are " + rows);
		}
		return rows.getFirst();
	}

	private static List<Map<String, Object>> rows(Collection<Row> rows) {
		return rows.stream().map(Records::byColumn).toList();
	}

	private static Map<String, Object> byColumn(Row row) {
		Map<String, Object> byColumn = new LinkedHashMap<>();
		List<String> columns = row.table().columns();
		List<Object> parameters = row.parameters();
		for (int index = 0; index < columns.size(); index++) {
			byColumn.put(columns.get(index), parameters.get(index));
		}
		return byColumn;
	}

}
