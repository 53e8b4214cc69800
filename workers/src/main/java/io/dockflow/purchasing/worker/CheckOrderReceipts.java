package io.dockflow.purchasing.worker;

import java.time.Instant;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and answers whether all is there. Throws no BPMN error.
 * Idempotency: it only reads.
 */
@Component
class CheckOrderReceipts implements JobHandler<CheckOrderReceipts.Inputs, CheckOrderReceipts.Outputs> {

	private final PurchaseWork work;

	CheckOrderReceipts(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_CHECK_RECEIPTS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var receipts = this.work.checkReceipts(input.orderNumber());
		return new Outputs(receipts.state(), receipts.overdueAt());
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(String receiptState, Instant overdueAt) {
	}

}
