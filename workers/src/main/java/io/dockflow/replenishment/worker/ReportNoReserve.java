package io.dockflow.replenishment.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.replenishment.ReplenishmentWork;

import org.springframework.stereotype.Component;

/**
 * Reads the replenishment and tells the planners that the site has no reserve. Throws no
 * BPMN error. Idempotency: the inbox row of its job.
 */
@Component
class ReportNoReserve implements JobHandler<ReportNoReserve.Inputs, NoOutput> {

	private final ReplenishmentWork replenishments;

	ReportNoReserve(ReplenishmentWork replenishments) {
		this.replenishments = replenishments;
	}

	@Override
	public String jobType() {
		return JobTypes.REPLENISHMENT_REPORT_NO_RESERVE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.replenishments.reportNoReserve(input.replenishmentNumber());
		return NoOutput.NONE;
	}

	record Inputs(String replenishmentNumber) {
	}

}
