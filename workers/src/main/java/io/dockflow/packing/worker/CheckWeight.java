package io.dockflow.packing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.packing.PackingWork;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the shipment and what the scale says, keeps it and tells how far it is from the
 * expected weight. Idempotency: the inbox row of its job.
 */
@Component
class CheckWeight implements JobHandler<CheckWeight.Inputs, CheckWeight.Outputs> {

	private final PackingWork packing;

	CheckWeight(PackingWork packing) {
		this.packing = packing;
	}

	@Override
	public String jobType() {
		return JobTypes.PACKING_CHECK_WEIGHT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.packing.checkWeight(input.shipmentNumber(), input.measuredWeightGrams()));
	}

	record Inputs(String shipmentNumber, @Nullable Long measuredWeightGrams) {
	}

	record Outputs(double weightDeviationPercent) {
	}

}
