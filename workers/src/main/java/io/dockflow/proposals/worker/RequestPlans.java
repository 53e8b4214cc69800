package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.PlanWork;

import org.springframework.stereotype.Component;

/**
 * Reads nothing and asks for a run of every group of sites that has none open; their
 * processes start with the commit. Throws no BPMN error. Idempotency: the inbox row of
 * its job.
 */
@Component
class RequestPlans implements JobHandler<RequestPlans.Inputs, NoOutput> {

	private final PlanWork plans;

	RequestPlans(PlanWork plans) {
		this.plans = plans;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_REQUEST_PLANS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.plans.requestAll();
		return NoOutput.NONE;
	}

	record Inputs() {
	}

}
