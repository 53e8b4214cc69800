package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the order number and settles what was not found by the order's policy: a
 * backorder or doing without. Idempotency: the inbox row of its job.
 */
@Component
class SettleShortPick implements JobHandler<SettleShortPick.Inputs, SettleShortPick.Outputs> {

	private final OrderFulfilment orders;

	SettleShortPick(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_SETTLE_SHORT_PICK;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.orders.settleShortPick(input.orderNumber()) ? "ship" : "nothing-left");
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(String remainingOutcome) {
	}

}
