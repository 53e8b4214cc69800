package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and asks the supplier to confirm. Throws no BPMN error.
 * Idempotency: the job, once.
 */
@Component
class RemindSupplier implements JobHandler<RemindSupplier.Inputs, NoOutput> {

	private final PurchaseWork work;

	RemindSupplier(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_REMIND_SUPPLIER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.remind(input.orderNumber());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
