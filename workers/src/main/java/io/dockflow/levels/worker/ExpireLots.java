package io.dockflow.levels.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.levels.StockWatch;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads a site and takes its expired lots off sale; answers how many. Throws no BPMN
 * error. Idempotency: the posting is named after the job.
 */
@Component
class ExpireLots implements JobHandler<ExpireLots.Inputs, ExpireLots.Outputs> {

	private final StockWatch watch;

	ExpireLots(StockWatch watch) {
		this.watch = watch;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_EXPIRE_LOTS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.watch.expireLots(input.siteId(), job));
	}

	record Inputs(String siteId) {
	}

	record Outputs(int expiredLots) {
	}

}
