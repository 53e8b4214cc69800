package io.dockflow.adjustments.worker;

import io.dockflow.adjustments.AdjustmentWork;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a request number and who did not approve it, and notes that. Throws no BPMN
 * error. Idempotency: it sets a state.
 */
@Component
class RejectAdjustment implements JobHandler<RejectAdjustment.Inputs, NoOutput> {

	private final AdjustmentWork adjustments;

	RejectAdjustment(AdjustmentWork adjustments) {
		this.adjustments = adjustments;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_REJECT_ADJUSTMENT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.adjustments.reject(input.requestNumber(), input.approvedBy(), input.decisionNote());
		return NoOutput.NONE;
	}

	record Inputs(String requestNumber, @Nullable String approvedBy, @Nullable String decisionNote) {
	}

}
