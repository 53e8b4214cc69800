package io.dockflow.exporter;

import java.time.LocalDateTime;
import java.util.Optional;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import org.jspecify.annotations.Nullable;

/**
 * Process instances and the instances of their elements.
 */
final class ProcessInstanceReader implements RecordReader {

	@Override
	public ValueType valueType() {
		return ValueType.PROCESS_INSTANCE;
	}

	@Override
	public void read(Record<?> record, Batch batch) {
		ProcessInstanceRecordValue value = (ProcessInstanceRecordValue) record.getValue();
		stateOf((ProcessInstanceIntent) record.getIntent()).ifPresent((state) -> {
			if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
				readInstance(record, value, state, batch);
			}
			else if (value.getBpmnElementType() != BpmnElementType.SEQUENCE_FLOW) {
				readElement(record, value, state, batch);
			}
		});
	}

	private void readInstance(Record<?> record, ProcessInstanceRecordValue value, String state, Batch batch) {
		long key = value.getProcessInstanceKey();
		batch.put(Row.of(Table.PROCESS_INSTANCE, key, record, value.getProcessDefinitionKey(), value.getBpmnProcessId(),
				value.getVersion(), keyOrNull(value.getParentProcessInstanceKey()),
				keyOrNull(value.getParentElementInstanceKey()), state, value.getTenantId(), endOf(record, state)));
		if (record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATING) {
			batch.nameInstance(key);
		}
		batch.hint(new Hint(Hint.Kind.INSTANCE, key, key, Row.utc(record.getTimestamp())));
	}

	private void readElement(Record<?> record, ProcessInstanceRecordValue value, String state, Batch batch) {
		batch.put(Row.of(Table.ELEMENT_INSTANCE, record.getKey(), record, value.getProcessInstanceKey(),
				value.getProcessDefinitionKey(), value.getElementId(), value.getBpmnElementType().name(),
				value.getFlowScopeKey(), state, endOf(record, state)));
		batch.hint(new Hint(Hint.Kind.INSTANCE, value.getProcessInstanceKey(), value.getProcessInstanceKey(),
				Row.utc(record.getTimestamp())));
	}

	private static Optional<String> stateOf(ProcessInstanceIntent intent) {
		return switch (intent) {
			case ELEMENT_ACTIVATING, ELEMENT_ACTIVATED, ELEMENT_COMPLETING, ELEMENT_TERMINATING, ELEMENT_MIGRATED ->
				Optional.of("ACTIVE");
			case ELEMENT_COMPLETED -> Optional.of("COMPLETED");
			case ELEMENT_TERMINATED -> Optional.of("TERMINATED");
			default -> Optional.empty();
		};
	}

	private static @Nullable LocalDateTime endOf(Record<?> record, String state) {
		return state.equals("ACTIVE") ? null : Row.utc(record.getTimestamp());
	}

	private static @Nullable Long keyOrNull(long key) {
		return (key < 0) ? null : key;
	}

}
