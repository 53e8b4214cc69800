package io.dockflow.adjustments.worker;

import io.dockflow.adjustments.AdjustmentWork;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a request number and who approved it, and posts it. Throws {@code SAME_PERSON}
 * and {@code ADJUSTMENT_NOT_POSSIBLE}. Idempotency: the posting is named after the
 * request.
 */
@Component
class PostAdjustment implements JobHandler<PostAdjustment.Inputs, NoOutput> {

	private final AdjustmentWork adjustments;

	PostAdjustment(AdjustmentWork adjustments) {
		this.adjustments = adjustments;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_POST_ADJUSTMENT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.adjustments.post(input.requestNumber(), input.approvedBy(), input.decisionNote(), job);
		return NoOutput.NONE;
	}

	record Inputs(String requestNumber, @Nullable String approvedBy, @Nullable String decisionNote) {
	}

}
