package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.PlanWork;

import org.springframework.stereotype.Component;

/**
 * Reads a run and closes it. Throws no BPMN error. Idempotency: it sets a state.
 */
@Component
class CloseRun implements JobHandler<CloseRun.Inputs, NoOutput> {

	private final PlanWork plans;

	CloseRun(PlanWork plans) {
		this.plans = plans;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_CLOSE_RUN;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.plans.close(input.runNumber());
		return NoOutput.NONE;
	}

	record Inputs(String runNumber) {
	}

}
