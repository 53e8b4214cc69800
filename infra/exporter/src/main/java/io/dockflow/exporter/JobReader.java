package io.dockflow.exporter;

import java.time.LocalDateTime;
import java.util.Set;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import org.jspecify.annotations.Nullable;

/**
 * Jobs and how they ended.
 */
final class JobReader implements RecordReader {

	private static final Set<String> ENDED = Set.of("COMPLETED", "ERROR_THROWN", "CANCELED");

	@Override
	public ValueType valueType() {
		return ValueType.JOB;
	}

	@Override
	public void read(Record<?> record, Batch batch) {
		JobRecordValue value = (JobRecordValue) record.getValue();
		String state = stateOf((JobIntent) record.getIntent(), value.getRetries());
		LocalDateTime end = ENDED.contains(state) ? Row.utc(record.getTimestamp()) : null;
		batch.put(Row.of(Table.JOB, record.getKey(), record, value.getProcessInstanceKey(),
				value.getElementInstanceKey(), value.getElementId(), value.getType(), state, value.getRetries(),
				blankToNull(value.getWorker()), blankToNull(value.getErrorCode()), blankToNull(value.getErrorMessage()),
				end));
	}

	/* A job without retries waits for its incident, whatever else is told about it. */
	private static String stateOf(JobIntent intent, int retries) {
		return switch (intent) {
			case COMPLETED -> "COMPLETED";
			case FAILED -> "FAILED";
			case ERROR_THROWN -> "ERROR_THROWN";
			case CANCELED -> "CANCELED";
			default -> (retries > 0) ? "CREATED" : "FAILED";
		};
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
