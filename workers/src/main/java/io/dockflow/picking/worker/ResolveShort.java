package io.dockflow.picking.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.picking.ShortPicks;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the pick list, blocks what was not found, reserves in other bins and adds lines
 * for them, and flags the suspect bins for a count. Idempotency: the inbox row of its
 * job; the posting carries the job's key.
 */
@Component
class ResolveShort implements JobHandler<ResolveShort.Inputs, ResolveShort.Outputs> {

	private final ShortPicks shorts;

	ResolveShort(ShortPicks shorts) {
		this.shorts = shorts;
	}

	@Override
	public String jobType() {
		return JobTypes.PICKING_RESOLVE_SHORT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.shorts.resolve(input.pickListNumber(), job) ? "reallocated" : "given-up");
	}

	record Inputs(String pickListNumber) {
	}

	record Outputs(String shortResolution) {
	}

}
