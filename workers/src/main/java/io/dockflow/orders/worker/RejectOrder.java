package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the order number and the reason, ends the order and tells the sender.
 * Idempotency: the inbox row of its job.
 */
@Component
class RejectOrder implements JobHandler<RejectOrder.Inputs, NoOutput> {

	private final OrderFulfilment orders;

	RejectOrder(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_REJECT_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.orders.reject(input.orderNumber(), input.rejectionReason());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber, @Nullable String rejectionReason) {
	}

}
