package io.dockflow.suppliers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.suppliers.ReviewWork;

import org.springframework.stereotype.Component;

/**
 * Reads nothing and requests a review of every supplier that has none open. Throws no
 * BPMN error. Idempotency: a supplier has one open review.
 */
@Component
class RequestSupplierReviews implements JobHandler<RequestSupplierReviews.Inputs, NoOutput> {

	private final ReviewWork work;

	RequestSupplierReviews(ReviewWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.SUPPLIERS_REQUEST_REVIEWS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.requestAll();
		return NoOutput.NONE;
	}

	record Inputs() {
	}

}
