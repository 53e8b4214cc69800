package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the order number, checks whether the site can serve the order, writes the state
 * and tells the process why not. Idempotency: the inbox row of its job.
 */
@Component
class ValidateOrder implements JobHandler<ValidateOrder.Inputs, ValidateOrder.Outputs> {

	private final OrderFulfilment orders;

	ValidateOrder(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_VALIDATE_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var fault = this.orders.validate(input.orderNumber());
		return new Outputs(fault.isEmpty(), fault.orElse(null));
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(boolean orderValid, @Nullable String rejectionReason) {
	}

}
