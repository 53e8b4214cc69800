package io.dockflow.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.event;

/**
 * Records of one process, put-away, as a broker would write them, and batches of them.
 */
final class PutAwayRecords {

	private PutAwayRecords() {
	}

	static Batch variables(Record<?>... records) {
		return batchOf(new VariableReader(), records);
	}

	static Batch instances(Record<?>... records) {
		return batchOf(new ProcessInstanceReader(), records);
	}

	static Record<?> rootVariable(long instance, String name, String value) {
		return event(instance, ValueType.VARIABLE, VariableIntent.CREATED, instance,
				ImmutableVariableRecordValue.builder()
					.withName(name)
					.withValue(value)
					.withScopeKey(instance)
					.withProcessInstanceKey(instance)
					.build());
	}

	static Record<?> process(long position, long key, ProcessInstanceIntent intent) {
		return event(position, ValueType.PROCESS_INSTANCE, intent, key, element(key, BpmnElementType.PROCESS).build());
	}

	static Record<?> element(long position, long instance, long key) {
		return event(position, ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATED, key,
				element(instance, BpmnElementType.SERVICE_TASK).build());
	}

	private static ImmutableProcessInstanceRecordValue.Builder element(long instance, BpmnElementType type) {
		return ImmutableProcessInstanceRecordValue.builder()
			.withBpmnProcessId("put-away")
			.withVersion(1)
			.withProcessDefinitionKey(5)
			.withProcessInstanceKey(instance)
			.withElementId("Task_PutAway")
			.withFlowScopeKey(instance)
			.withBpmnElementType(type)
			.withParentProcessInstanceKey(-1)
			.withParentElementInstanceKey(-1)
			.withTenantId("<default>");
	}

	static Record<?> incident(long position, long instance, IncidentIntent intent, String message) {
		return event(position, ValueType.INCIDENT, intent, 13,
				ImmutableIncidentRecordValue.builder()
					.withProcessInstanceKey(instance)
					.withProcessDefinitionKey(5)
					.withElementId("Task_PutAway")
					.withElementInstanceKey(8)
					.withJobKey(-1)
					.withErrorType(ErrorType.JOB_NO_RETRIES)
					.withErrorMessage(message)
					.build());
	}

	static Record<?> task(long position, UserTaskIntent intent, String... groups) {
		return event(position, ValueType.USER_TASK, intent, 11,
				ImmutableUserTaskRecordValue.builder()
					.withUserTaskKey(11)
					.withElementInstanceKey(8)
					.withProcessInstanceKey(7)
					.withProcessDefinitionKey(5)
					.withBpmnProcessId("put-away")
					.withElementId("Task_PutAway")
					.addCandidateGroupsList(groups)
					.withFormKey(-1)
					.withTenantId("<default>")
					.build());
	}

}
