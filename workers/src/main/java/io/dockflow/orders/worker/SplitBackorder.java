package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the order number and makes what is not promised an order of its own, whose
 * process starts with the commit. Idempotency: the inbox row of its job.
 */
@Component
class SplitBackorder implements JobHandler<SplitBackorder.Inputs, SplitBackorder.Outputs> {

	private final OrderFulfilment orders;

	SplitBackorder(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_SPLIT_BACKORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.orders.splitBackorder(input.orderNumber()).orElse(null));
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(@Nullable String backorderNumber) {
	}

}
