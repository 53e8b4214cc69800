package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the order number, closes the dispatched order and tells the sender. Idempotency:
 * the inbox row of its job.
 */
@Component
class CloseOrder implements JobHandler<CloseOrder.Inputs, NoOutput> {

	private final OrderFulfilment orders;

	CloseOrder(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_CLOSE_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.orders.close(input.orderNumber());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
