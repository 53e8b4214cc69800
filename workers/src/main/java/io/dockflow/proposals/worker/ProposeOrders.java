package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.PlanWork;

import org.springframework.stereotype.Component;

/**
 * Reads a run and a batch and proposes what to buy and to move. Throws no BPMN error.
 * Idempotency: it replaces the batch's proposals.
 */
@Component
class ProposeOrders implements JobHandler<ProposeOrders.Inputs, NoOutput> {

	private final PlanWork plans;

	ProposeOrders(PlanWork plans) {
		this.plans = plans;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_PROPOSE_ORDERS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.plans.propose(input.runNumber(), input.batchId());
		return NoOutput.NONE;
	}

	record Inputs(String runNumber, int batchId) {
	}

}
