package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.Review;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a run and what its planner chose, and decides what is left. Throws no BPMN error.
 * Idempotency: it decides only what is open.
 */
@Component
class SettleReview implements JobHandler<SettleReview.Inputs, NoOutput> {

	private final Review review;

	SettleReview(Review review) {
		this.review = review;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_SETTLE_REVIEW;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.review.settle(input.runNumber(), input.reviewDecision(), input.reviewNote(), input.reviewedBy());
		return NoOutput.NONE;
	}

	record Inputs(String runNumber, @Nullable String reviewDecision, @Nullable String reviewNote,
			@Nullable String reviewedBy) {
	}

}
