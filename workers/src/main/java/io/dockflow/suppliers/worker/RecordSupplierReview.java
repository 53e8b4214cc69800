package io.dockflow.suppliers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.suppliers.ReviewWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a review number and the decision, and sets the standing of the supplier. Throws
 * no BPMN error. Idempotency: it sets a state.
 */
@Component
class RecordSupplierReview implements JobHandler<RecordSupplierReview.Inputs, NoOutput> {

	private final ReviewWork work;

	RecordSupplierReview(ReviewWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.SUPPLIERS_RECORD_REVIEW;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.close(input.reviewNumber(), input.supplierDecision(), input.decidedBy(), input.decisionNote());
		return NoOutput.NONE;
	}

	record Inputs(String reviewNumber, String supplierDecision, @Nullable String decidedBy,
			@Nullable String decisionNote) {
	}

}
