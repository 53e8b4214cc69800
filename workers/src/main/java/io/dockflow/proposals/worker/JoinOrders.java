package io.dockflow.proposals.worker;

import java.time.Instant;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.PlanWork;

import org.springframework.stereotype.Component;

/**
 * Reads a run, joins its proposals to orders and answers what the approval table asks
 * for. Throws no BPMN error. Idempotency: the inbox row of its job.
 */
@Component
class JoinOrders implements JobHandler<JoinOrders.Inputs, JoinOrders.Outputs> {

	private final PlanWork plans;

	JoinOrders(PlanWork plans) {
		this.plans = plans;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_JOIN_ORDERS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var proposed = this.plans.join(input.runNumber());
		return new Outputs(proposed.proposals(), proposed.value(), proposed.changePercent(), proposed.exceptionClass(),
				proposed.reviewUntil());
	}

	record Inputs(String runNumber) {
	}

	record Outputs(int proposalCount, double proposalValue, double valueChangePercent, String exceptionClass,
			Instant reviewUntil) {
	}

}
