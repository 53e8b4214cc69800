package io.dockflow.purchasing.worker;

import java.time.Instant;
import java.time.LocalDate;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads an order number, the day the supplier promised and who noted it, and records
 * that. Throws no BPMN error. Idempotency: it sets a date.
 */
@Component
class RecordOrderConfirmation implements JobHandler<RecordOrderConfirmation.Inputs, RecordOrderConfirmation.Outputs> {

	private final PurchaseWork work;

	RecordOrderConfirmation(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_RECORD_CONFIRMATION;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.work.recordConfirmation(input.orderNumber(), input.promisedOn(), input.recordedBy(),
				input.note()));
	}

	record Inputs(String orderNumber, @Nullable LocalDate promisedOn, @Nullable String recordedBy,
			@Nullable String note) {
	}

	record Outputs(Instant promisedAt) {
	}

}
