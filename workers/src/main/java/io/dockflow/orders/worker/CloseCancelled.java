package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the order number, takes back what compensation could not know of and closes the
 * cancelled order. Idempotency: the inbox row of its job.
 */
@Component
class CloseCancelled implements JobHandler<CloseCancelled.Inputs, NoOutput> {

	private final OrderFulfilment orders;

	CloseCancelled(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_CLOSE_CANCELLED;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.orders.closeCancelled(input.orderNumber(), job);
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
