package io.dockflow.levels.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.levels.StockWatch;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads nothing and asks for a check of every site that has none open; their processes
 * start with the commit. Throws no BPMN error. Idempotency: the inbox row of its job.
 */
@Component
class RequestStockChecks implements JobHandler<RequestStockChecks.Inputs, NoOutput> {

	private final StockWatch watch;

	RequestStockChecks(StockWatch watch) {
		this.watch = watch;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_REQUEST_STOCK_CHECKS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.watch.requestChecks();
		return NoOutput.NONE;
	}

	record Inputs() {
	}

}
