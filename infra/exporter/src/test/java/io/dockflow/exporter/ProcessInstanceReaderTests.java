package io.dockflow.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.onlyRow;
import static io.dockflow.exporter.Records.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

class ProcessInstanceReaderTests {

	private final ProcessInstanceReader reader = new ProcessInstanceReader();

	@Test
	void anActivatingProcessIsARunningInstanceThatWantsAName() {
		var batch = batchOf(this.reader, process(1, ProcessInstanceIntent.ELEMENT_ACTIVATING));

		assertThat(onlyRow(batch, Table.PROCESS_INSTANCE)).containsEntry("instance_key", 7L)
			.containsEntry("bpmn_process_id", "put-away")
			.containsEntry("version", 3)
			.containsEntry("definition_key", 5L)
			.containsEntry("parent_instance_key", null)
			.containsEntry("state", "ACTIVE")
			.containsEntry("started_at", timeOf(1))
			.containsEntry("ended_at", null);
		assertThat(batch.instancesToName()).containsExactly(7L);
		assertThat(batch.rows(Table.ELEMENT_INSTANCE)).isEmpty();
	}

	@Test
	void aCalledInstanceKnowsItsCaller() {
		var batch = batchOf(this.reader,
				Records.event(1, ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATING, 7,
						value(BpmnElementType.PROCESS).withParentProcessInstanceKey(70)
							.withParentElementInstanceKey(71)
							.build()));

		assertThat(onlyRow(batch, Table.PROCESS_INSTANCE)).containsEntry("parent_instance_key", 70L)
			.containsEntry("parent_element_instance_key", 71L);
	}

	@Test
	void aCompletedInstanceKeepsTheTimeOfItsStart() {
		var batch = batchOf(this.reader, process(1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
				process(2, ProcessInstanceIntent.ELEMENT_ACTIVATED),
				process(9, ProcessInstanceIntent.ELEMENT_COMPLETED));

		assertThat(onlyRow(batch, Table.PROCESS_INSTANCE)).containsEntry("state", "COMPLETED")
			.containsEntry("started_at", timeOf(1))
			.containsEntry("ended_at", timeOf(9));
	}

	@ParameterizedTest
	@CsvSource({ "ELEMENT_ACTIVATING, ACTIVE", "ELEMENT_ACTIVATED, ACTIVE", "ELEMENT_COMPLETING, ACTIVE",
			"ELEMENT_TERMINATING, ACTIVE", "ELEMENT_MIGRATED, ACTIVE", "ELEMENT_COMPLETED, COMPLETED",
			"ELEMENT_TERMINATED, TERMINATED" })
	void anElementIsActiveUntilItHasEnded(ProcessInstanceIntent intent, String state) {
		var batch = batchOf(this.reader, element(4, intent, BpmnElementType.USER_TASK));

		assertThat(onlyRow(batch, Table.ELEMENT_INSTANCE)).containsEntry("element_instance_key", 8L)
			.containsEntry("instance_key", 7L)
			.containsEntry("element_id", "Task_PutAway")
			.containsEntry("element_type", "USER_TASK")
			.containsEntry("state", state)
			.containsEntry("ended_at", state.equals("ACTIVE") ? null : timeOf(4));
		assertThat(batch.rows(Table.PROCESS_INSTANCE)).isEmpty();
	}

	@Test
	void aTakenFlowIsNoElement() {
		var batch = batchOf(this.reader,
				element(4, ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN, BpmnElementType.SEQUENCE_FLOW));

		assertThat(batch.rows(Table.ELEMENT_INSTANCE)).isEmpty();
		assertThat(batch.hints()).isEmpty();
	}

	@Test
	void aMigratedElementTakesTheIdOfTheNewDiagram() {
		var batch = batchOf(this.reader, element(4, ProcessInstanceIntent.ELEMENT_ACTIVATED, BpmnElementType.USER_TASK),
				Records.event(6, ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_MIGRATED, 8,
						value(BpmnElementType.USER_TASK).withElementId("Task_Store")
							.withProcessDefinitionKey(6)
							.build()));

		assertThat(onlyRow(batch, Table.ELEMENT_INSTANCE)).containsEntry("element_id", "Task_Store")
			.containsEntry("definition_key", 6L)
			.containsEntry("state", "ACTIVE");
	}

	@Test
	void manyChangesOfAnInstanceAreOneHint() {
		var batch = batchOf(this.reader, process(1, ProcessInstanceIntent.ELEMENT_ACTIVATING),
				element(2, ProcessInstanceIntent.ELEMENT_ACTIVATING, BpmnElementType.USER_TASK),
				element(3, ProcessInstanceIntent.ELEMENT_ACTIVATED, BpmnElementType.USER_TASK));

		assertThat(batch.hints()).containsExactly(new Hint(Hint.Kind.INSTANCE, 7, 7L, timeOf(3)));
	}

	private static Record<?> process(long position, ProcessInstanceIntent intent) {
		return Records.event(position, ValueType.PROCESS_INSTANCE, intent, 7, value(BpmnElementType.PROCESS).build());
	}

	private static Record<?> element(long position, ProcessInstanceIntent intent, BpmnElementType type) {
		return Records.event(position, ValueType.PROCESS_INSTANCE, intent, 8, value(type).build());
	}

	private static ImmutableProcessInstanceRecordValue.Builder value(BpmnElementType type) {
		return ImmutableProcessInstanceRecordValue.builder()
			.withBpmnProcessId("put-away")
			.withVersion(3)
			.withProcessDefinitionKey(5)
			.withProcessInstanceKey(7)
			.withElementId("Task_PutAway")
			.withFlowScopeKey(7)
			.withBpmnElementType(type)
			.withParentProcessInstanceKey(-1)
			.withParentElementInstanceKey(-1)
			.withTenantId("<default>");
	}

}
