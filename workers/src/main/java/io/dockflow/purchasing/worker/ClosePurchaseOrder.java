package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and closes the order. Throws no BPMN error. Idempotency: it sets
 * a state once.
 */
@Component
class ClosePurchaseOrder implements JobHandler<ClosePurchaseOrder.Inputs, ClosePurchaseOrder.Outputs> {

	private final PurchaseWork work;

	ClosePurchaseOrder(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_CLOSE_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.work.close(input.orderNumber()));
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(boolean closedShort) {
	}

}
