package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.OrderRaising;

import org.springframework.stereotype.Component;

/**
 * Reads a run and requests the transfers of what was accepted; what cannot be moved is
 * marked with the reason. Throws no BPMN error. Idempotency: the key of a transfer is
 * made of the run and its two sites.
 */
@Component
class RequestTransfers implements JobHandler<RequestTransfers.Inputs, NoOutput> {

	private final OrderRaising orders;

	RequestTransfers(OrderRaising orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_REQUEST_TRANSFERS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.orders.requestTransfers(input.runNumber());
		return NoOutput.NONE;
	}

	record Inputs(String runNumber) {
	}

}
