package io.dockflow.replenishment.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.replenishment.ReplenishmentWork;

import org.springframework.stereotype.Component;

/**
 * Reads the replenishment, chooses reserve bins and reserves what is to be moved; writes
 * how much from where. Throws NO_RESERVE. Idempotency: the inbox row of its job.
 */
@Component
class ChooseSource implements JobHandler<ChooseSource.Inputs, ChooseSource.Outputs> {

	private final ReplenishmentWork replenishments;

	ChooseSource(ReplenishmentWork replenishments) {
		this.replenishments = replenishments;
	}

	@Override
	public String jobType() {
		return JobTypes.REPLENISHMENT_CHOOSE_SOURCE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var source = this.replenishments.choose(input.replenishmentNumber());
		return new Outputs(source.summary(), source.quantity(), source.firstLocation());
	}

	record Inputs(String replenishmentNumber) {
	}

	record Outputs(String sourceSummary, long moveQuantity, String sourceLocation) {
	}

}
