package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Compensates the allocation: gives promises and reservations of the order back.
 * Idempotency: the inbox row of its job.
 */
@Component
class ReleaseAllocation implements JobHandler<ReleaseAllocation.Inputs, NoOutput> {

	private final OrderFulfilment orders;

	ReleaseAllocation(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_RELEASE_ALLOCATION;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.orders.releaseAllocation(input.orderNumber(), job);
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
