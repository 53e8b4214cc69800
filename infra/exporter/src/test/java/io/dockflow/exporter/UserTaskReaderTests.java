package io.dockflow.exporter;

import java.time.LocalDateTime;
import java.util.List;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.onlyRow;
import static io.dockflow.exporter.Records.timeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UserTaskReaderTests {

	private final UserTaskReader reader = new UserTaskReader();

	@Test
	void aCreatedTaskIsOpenAndOfferedToItsGroups() {
		var batch = batchOf(this.reader,
				task(1, UserTaskIntent.CREATED,
						aTask().addCandidateGroupsList("pickers", "packers")
							.addCandidateUsersList("ana")
							.withPriority(80)
							.withDueDate("2026-03-02T15:30:00+02:00")
							.withFormKey(4)));

		assertThat(onlyRow(batch, Table.USER_TASK)).containsEntry("task_key", 11L)
			.containsEntry("state", "CREATED")
			.containsEntry("assignee", null)
			.containsEntry("candidate_groups", "[\"pickers\",\"packers\"]")
			.containsEntry("candidate_users", "[\"ana\"]")
			.containsEntry("priority", 80)
			.containsEntry("due_at", LocalDateTime.parse("2026-03-02T13:30:00"))
			.containsEntry("follow_up_at", null)
			.containsEntry("form_key", 4L)
			.containsEntry("created_at", timeOf(1))
			.containsEntry("ended_at", null);
		assertThat(batch.taskGroups()).containsEntry(11L, List.of("pickers", "packers"));
	}

	@Test
	void aClaimedTaskIsStillOpen() {
		var batch = batchOf(this.reader, task(1, UserTaskIntent.CREATED, aTask()),
				task(5, UserTaskIntent.ASSIGNED, aTask().withAssignee("ana")));

		assertThat(onlyRow(batch, Table.USER_TASK)).containsEntry("assignee", "ana")
			.containsEntry("state", "CREATED")
			.containsEntry("created_at", timeOf(1));
	}

	@ParameterizedTest
	@CsvSource({ "COMPLETED, COMPLETED", "CANCELED, CANCELED" })
	void anEndedTaskIsOfferedToNobody(UserTaskIntent intent, String state) {
		var batch = batchOf(this.reader, task(1, UserTaskIntent.CREATED, aTask().addCandidateGroupsList("pickers")),
				task(6, intent, aTask().addCandidateGroupsList("pickers").withAction("short-pick")));

		assertThat(onlyRow(batch, Table.USER_TASK)).containsEntry("state", state)
			.containsEntry("action", "short-pick")
			.containsEntry("ended_at", timeOf(6));
		assertThat(batch.taskGroups()).containsEntry(11L, List.of());
	}

	@ParameterizedTest
	@EnumSource(names = { "CREATING", "ASSIGNING", "UPDATING", "COMPLETING", "CANCELING" })
	void whatIsOnlyAboutToHappenIsNotTold(UserTaskIntent intent) {
		var batch = batchOf(this.reader, task(1, intent, aTask()));

		assertThat(batch.rows(Table.USER_TASK)).isEmpty();
	}

	@Test
	void aGroupNamedTwiceIsOneOffer() {
		var batch = batchOf(this.reader,
				task(1, UserTaskIntent.CREATED, aTask().addCandidateGroupsList("pickers", "pickers")));

		assertThat(batch.taskGroups()).containsEntry(11L, List.of("pickers"));
	}

	@Test
	void namesOfGroupsStayJsonWhateverIsInThem() {
		var batch = batchOf(this.reader, task(1, UserTaskIntent.CREATED,
				aTask().addCandidateGroupsList("a\"b\\c", "line\nbreak", "Lager Süd 📦")));

		assertThat(onlyRow(batch, Table.USER_TASK)).containsEntry("candidate_groups",
				"[\"a\\\"b\\\\c\",\"line\\u000abreak\",\"Lager Süd 📦\"]");
	}

	@Test
	void aTaskWithoutAFormHasNone() {
		var batch = batchOf(this.reader, task(1, UserTaskIntent.CREATED, aTask().withFormKey(-1)));

		assertThat(onlyRow(batch, Table.USER_TASK)).containsEntry("form_key", null);
	}

	@Test
	void aDueDateThatIsNoDateIsNotGuessed() {
		var record = task(1, UserTaskIntent.CREATED, aTask().withDueDate("tomorrow"));

		assertThatThrownBy(() -> batchOf(this.reader, record)).hasMessageContaining("tomorrow");
	}

	private static Record<?> task(long position, UserTaskIntent intent, ImmutableUserTaskRecordValue.Builder task) {
		return Records.event(position, ValueType.USER_TASK, intent, 11, task.build());
	}

	private static ImmutableUserTaskRecordValue.Builder aTask() {
		return ImmutableUserTaskRecordValue.builder()
			.withUserTaskKey(11)
			.withElementInstanceKey(8)
			.withProcessInstanceKey(7)
			.withProcessDefinitionKey(5)
			.withBpmnProcessId("put-away")
			.withElementId("Task_PutAway")
			.withAssignee("")
			.withDueDate("")
			.withFollowUpDate("")
			.withAction("")
			.withFormKey(-1)
			.withPriority(50)
			.withTenantId("<default>");
	}

}
