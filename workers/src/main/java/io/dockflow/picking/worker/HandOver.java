package io.dockflow.picking.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.picking.PickWork;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the pick list, posts the goods into totes at packing and publishes
 * {@code order-picked} for each order whose lines are all done. Idempotency: the inbox
 * row of its job; the posting carries the job's key.
 */
@Component
class HandOver implements JobHandler<HandOver.Inputs, NoOutput> {

	private final PickWork work;

	HandOver(PickWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PICKING_HAND_OVER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.handOver(input.pickListNumber(), job);
		return NoOutput.NONE;
	}

	record Inputs(String pickListNumber) {
	}

}
