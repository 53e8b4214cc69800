package io.dockflow.labor.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.labor.Alerts;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Tells the supervisor that a task is overdue. Reads business key, site and task name;
 * writes nothing. Throws no BPMN error; once per job key.
 */
@Component
class AlertOverdue implements JobHandler<AlertOverdue.Input, NoOutput> {

	private final Alerts alerts;

	AlertOverdue(Alerts alerts) {
		this.alerts = alerts;
	}

	@Override
	public String jobType() {
		return JobTypes.LABOR_ALERT_OVERDUE;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.alerts.raise(input.siteId(), input.businessKey(),
				"%s of %s is overdue. See who has it and help or re-assign.".formatted(input.taskName(),
						input.businessKey()));
		return NoOutput.NONE;
	}

	record Input(String businessKey, String siteId, String taskName) {
	}

}
