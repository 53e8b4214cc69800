package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.PlanWork;

import org.springframework.stereotype.Component;

/**
 * Reads a run and a batch and forecasts its items. Throws no BPMN error. Idempotency: it
 * replaces the batch's forecasts.
 */
@Component
class ForecastDemand implements JobHandler<ForecastDemand.Inputs, NoOutput> {

	private final PlanWork plans;

	ForecastDemand(PlanWork plans) {
		this.plans = plans;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_FORECAST_DEMAND;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.plans.forecast(input.runNumber(), input.batchId());
		return NoOutput.NONE;
	}

	record Inputs(String runNumber, int batchId) {
	}

}
