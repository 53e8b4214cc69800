package io.dockflow.shipping.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.shipping.LoadingWork;

import org.springframework.stereotype.Component;

/**
 * Reads the load number and moves its missing parcels to the carrier's next load.
 * Idempotency: the inbox row of its job.
 */
@Component
class LeaveBehind implements JobHandler<LeaveBehind.Inputs, NoOutput> {

	private final LoadingWork loading;

	LeaveBehind(LoadingWork loading) {
		this.loading = loading;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_LEAVE_BEHIND;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.loading.leaveBehind(input.loadNumber());
		return NoOutput.NONE;
	}

	record Inputs(String loadNumber) {
	}

}
