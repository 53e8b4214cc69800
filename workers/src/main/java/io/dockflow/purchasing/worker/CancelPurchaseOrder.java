package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and why it is called off, tells the supplier and expects nothing
 * any more. Throws no BPMN error. Idempotency: the job, once.
 */
@Component
class CancelPurchaseOrder implements JobHandler<CancelPurchaseOrder.Inputs, NoOutput> {

	private final PurchaseWork work;

	CancelPurchaseOrder(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_CANCEL_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.cancel(input.orderNumber(), input.cancelReason());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber, @Nullable String cancelReason) {
	}

}
