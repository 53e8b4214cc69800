package io.dockflow.processes;

import java.util.List;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person gets a task with a form, a group, a priority and a time, and somebody notices
 * when the time is up.
 */
class UserTaskTests {

	record Work(Model model, UserTask task) {

		Form form() {
			return Form.named(this.task.getSingleExtensionElement(ZeebeFormDefinition.class).getFormId());
		}

		@Override
		public String toString() {
			return this.model + " " + this.task.getId();
		}

	}

	static Stream<Work> tasks() {
		return Model.all()
			.stream()
			.flatMap((model) -> model.all(UserTask.class).stream().map((task) -> new Work(model, task)));
	}

	@ParameterizedTest
	@MethodSource("tasks")
	void isOfferedToAGroupInTime(Work work) {
		assertThat(Model.extension(work.task(), ZeebeUserTask.class)).isPresent();
		assertThat(Model.extension(work.task(), ZeebeAssignmentDefinition.class)
			.map(ZeebeAssignmentDefinition::getCandidateGroups)).get().isIn(CandidateGroups.all());
		assertThat(Model.extension(work.task(), ZeebeTaskSchedule.class).map(ZeebeTaskSchedule::getDueDate)).get()
			.asString()
			.isNotBlank();
		assertThat(
				Model.extension(work.task(), ZeebePriorityDefinition.class).map(ZeebePriorityDefinition::getPriority))
			.get()
			.asString()
			.isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("tasks")
	void alertsTheSupervisorWhenTheTimeIsUp(Work work) {
		List<BoundaryEvent> clocks = work.model()
			.all(BoundaryEvent.class)
			.stream()
			.filter((event) -> event.getAttachedTo().equals(work.task()) && !event.cancelActivity())
			.filter((event) -> event.getEventDefinitions().iterator().next() instanceof TimerEventDefinition)
			.toList();

		assertThat(clocks).singleElement()
			.satisfies((clock) -> assertThat(clock.getSucceedingNodes().singleResult()).extracting(Model::jobType)
				.isEqualTo(JobTypes.LABOR_ALERT_OVERDUE));
	}

	@ParameterizedTest
	@MethodSource("tasks")
	void givesItsFormAllThatItShows(Work work) {
		assertThat(Model.inputTargets(work.task())).containsAll(work.form().shown());
	}

	@ParameterizedTest
	@MethodSource("tasks")
	void takesFromItsFormAllThatWasEntered(Work work) {
		assertThat(Model.outputSources(work.task()).stream().flatMap((source) -> Feel.reads(source).stream()))
			.containsAll(work.form().entered());
	}

}
