package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.Receipts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Posts the goods receipt. Reads the delivery and the discrepancy decision; writes
 * receipt number, units to put away, the supplier's class and whether goods are
 * perishable. Throws no BPMN error; once per job key.
 */
@Component
class PostReceipt implements JobHandler<PostReceipt.Input, Receipts.Receipt> {

	private final Receipts receipts;

	PostReceipt(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_POST_RECEIPT;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Receipts.Receipt handle(Input input, JobContext job) {
		var decision = (input.discrepancyDecision() != null) ? input.discrepancyDecision() : "none";
		return this.receipts.post(input.deliveryNumber(), decision, job.processInstanceKey());
	}

	record Input(String deliveryNumber, @Nullable String discrepancyDecision) {
	}

}
