package io.dockflow.labor.worker;

import java.time.Instant;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds who should do the next user task, in a round over all open work of the site.
 * Reads kind, business key, site and skill; writes assignee (or nobody), due and SLA
 * time, priority and planned seconds. Throws no BPMN error; once per job key.
 */
@Component
class AssignWorker implements JobHandler<AssignWorker.Input, AssignWorker.Output> {

	private final Assignments assignments;

	AssignWorker(Assignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public String jobType() {
		return JobTypes.LABOR_ASSIGN_WORKER;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Output handle(Input input, JobContext job) {
		var assignment = this.assignments.assign(new Assignments.Request(TaskKind.of(input.taskKind()),
				input.businessKey(), input.siteId(), input.skill(), input.locationId(), job.processInstanceKey()));
		return new Output(assignment.assignee(), assignment.dueAt(), assignment.slaAt(), assignment.priority(),
				assignment.plannedSeconds());
	}

	record Input(String taskKind, String businessKey, String siteId, String skill, @Nullable String locationId) {
	}

	record Output(@Nullable String assignee, Instant dueAt, Instant slaAt, int priority, long plannedSeconds) {
	}

}
