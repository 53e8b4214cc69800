package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and sends the order again with its next revision. Throws no BPMN
 * error. Idempotency: the job, once.
 */
@Component
class SendOrderChange implements JobHandler<SendOrderChange.Inputs, NoOutput> {

	private final PurchaseWork work;

	SendOrderChange(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_SEND_CHANGE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.sendChange(input.orderNumber());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
