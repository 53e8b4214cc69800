package io.dockflow.suppliers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.suppliers.ReviewWork;

import org.springframework.stereotype.Component;

/**
 * Reads a review number and answers the figures of its supplier. Throws no BPMN error.
 * Idempotency: it writes the same figures again.
 */
@Component
class BuildScorecard implements JobHandler<BuildScorecard.Inputs, BuildScorecard.Outputs> {

	private final ReviewWork work;

	BuildScorecard(ReviewWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.SUPPLIERS_BUILD_SCORECARD;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var built = this.work.build(input.reviewNumber());
		var card = built.scorecard();
		return new Outputs(card.closedOrders(), card.otifPercent(), card.leadTimeMean(), card.leadTimeDeviation(),
				card.damagedPercent(), card.priceVariancePercent(), built.summary());
	}

	record Inputs(String reviewNumber) {
	}

	record Outputs(int closedOrders, double otifPercent, double leadTimeMean, double leadTimeDeviation,
			double damagedPercent, double priceVariancePercent, String summary) {
	}

}
