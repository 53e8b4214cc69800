package io.dockflow.levels.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.levels.StockWatch;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads a site and its check, and notes what is low, out, over or expiring. Throws no
 * BPMN error. Idempotency: the inbox row of its job.
 */
@Component
class AssessLevels implements JobHandler<AssessLevels.Inputs, AssessLevels.Outputs> {

	private final StockWatch watch;

	AssessLevels(StockWatch watch) {
		this.watch = watch;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_ASSESS_LEVELS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var check = this.watch.assess(input.siteId(), input.businessKey());
		return new Outputs(check.lowItems(), check.outItems(), check.overItems(), check.expiringItems(),
				check.newExceptions());
	}

	record Inputs(String siteId, String businessKey) {
	}

	record Outputs(int lowItems, int outItems, int overItems, int expiringItems, int newExceptions) {
	}

}
