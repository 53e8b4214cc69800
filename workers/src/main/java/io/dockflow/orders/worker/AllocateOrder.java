package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the order number and promises stock to the order's lines, as much as is free.
 * Idempotency: the inbox row of its job.
 */
@Component
class AllocateOrder implements JobHandler<AllocateOrder.Inputs, AllocateOrder.Outputs> {

	private final OrderFulfilment orders;

	AllocateOrder(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_ALLOCATE_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var allocation = this.orders.allocate(input.orderNumber());
		return new Outputs(allocation.outcome().code(), allocation.fillPercent(),
				allocation.backorderUntil().toString());
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(String allocationOutcome, int fillPercent, String backorderUntil) {
	}

}
