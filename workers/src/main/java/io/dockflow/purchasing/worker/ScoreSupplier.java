package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and records its outcome with the supplier. Throws no BPMN error.
 * Idempotency: one row per line, written again.
 */
@Component
class ScoreSupplier implements JobHandler<ScoreSupplier.Inputs, NoOutput> {

	private final PurchaseWork work;

	ScoreSupplier(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_SCORE_SUPPLIER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.work.score(input.orderNumber());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
