package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads an order number, who rejected it and why, and notes that. Throws no BPMN error.
 * Idempotency: it sets a state once.
 */
@Component
class RejectPurchaseOrder implements JobHandler<RejectPurchaseOrder.Inputs, NoOutput> {

	private final PurchaseWork work;

	RejectPurchaseOrder(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_REJECT_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.reject(input.orderNumber(), input.decidedBy(), input.decisionNote());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber, @Nullable String decidedBy, @Nullable String decisionNote) {
	}

}
