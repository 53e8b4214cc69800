package io.dockflow.adjustments.worker;

import io.dockflow.adjustments.AdjustmentWork;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads a request number and answers what the approval policy asks for. Throws no BPMN
 * error. Idempotency: it only reads.
 */
@Component
class AssessAdjustment implements JobHandler<AssessAdjustment.Inputs, AssessAdjustment.Outputs> {

	private final AdjustmentWork adjustments;

	AssessAdjustment(AdjustmentWork adjustments) {
		this.adjustments = adjustments;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_ASSESS_ADJUSTMENT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var assessment = this.adjustments.assess(input.requestNumber());
		return new Outputs(assessment.kind(), assessment.reason(), assessment.units(), assessment.percent(),
				assessment.summary());
	}

	record Inputs(String requestNumber) {
	}

	record Outputs(String adjustmentKind, String reasonCode, long changedUnits, long changePercent, String summary) {
	}

}
