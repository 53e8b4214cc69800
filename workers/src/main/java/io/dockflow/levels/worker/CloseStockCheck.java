package io.dockflow.levels.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.levels.StockWatch;
import io.dockflow.processes.JobTypes;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a check, its site and who looked at it, and ends it. Throws no BPMN error.
 * Idempotency: it sets a state.
 */
@Component
class CloseStockCheck implements JobHandler<CloseStockCheck.Inputs, NoOutput> {

	private final StockWatch watch;

	CloseStockCheck(StockWatch watch) {
		this.watch = watch;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_CLOSE_STOCK_CHECK;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.watch.close(input.businessKey(), input.reviewedBy(), input.reviewNote());
		return NoOutput.NONE;
	}

	record Inputs(String businessKey, String siteId, @Nullable String reviewedBy, @Nullable String reviewNote) {
	}

}
