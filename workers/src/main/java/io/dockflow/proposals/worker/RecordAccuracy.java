package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.ForecastMeasure;

import org.springframework.stereotype.Component;

/**
 * Reads a run and measures an earlier one's forecast against what came. Throws no BPMN
 * error. Idempotency: it replaces the measures.
 */
@Component
class RecordAccuracy implements JobHandler<RecordAccuracy.Inputs, NoOutput> {

	private final ForecastMeasure measure;

	RecordAccuracy(ForecastMeasure measure) {
		this.measure = measure;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_RECORD_ACCURACY;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.measure.record(input.runNumber());
		return NoOutput.NONE;
	}

	record Inputs(String runNumber) {
	}

}
