package io.dockflow.packing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.packing.PackingWork;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the shipment and who packed, and posts the goods from the totes into the parcels
 * on the staging lane. Idempotency: the inbox row of its job; the posting carries the
 * job's key.
 */
@Component
class PostPacking implements JobHandler<PostPacking.Inputs, PostPacking.Outputs> {

	private final PackingWork packing;

	PostPacking(PackingWork packing) {
		this.packing = packing;
	}

	@Override
	public String jobType() {
		return JobTypes.PACKING_POST_PACKING;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.packing.post(input.shipmentNumber(), input.packedBy(), job));
	}

	record Inputs(String shipmentNumber, @Nullable String packedBy) {
	}

	record Outputs(String stagingLane) {
	}

}
