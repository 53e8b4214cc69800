package io.dockflow.replenishment.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.replenishment.ReplenishmentWork;

import org.springframework.stereotype.Component;

/**
 * Reads the replenishment and releases what was reserved for it. Throws no BPMN error.
 * Idempotency: it sets a state.
 */
@Component
class CancelReplenishment implements JobHandler<CancelReplenishment.Inputs, NoOutput> {

	private final ReplenishmentWork replenishments;

	CancelReplenishment(ReplenishmentWork replenishments) {
		this.replenishments = replenishments;
	}

	@Override
	public String jobType() {
		return JobTypes.REPLENISHMENT_CANCEL_REPLENISHMENT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.replenishments.cancel(input.replenishmentNumber());
		return NoOutput.NONE;
	}

	record Inputs(String replenishmentNumber) {
	}

}
