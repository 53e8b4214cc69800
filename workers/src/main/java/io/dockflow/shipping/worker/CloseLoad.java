package io.dockflow.shipping.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.shipping.GoodsIssue;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the load and how its delivery ended, and files it. Idempotency: the inbox row of
 * its job.
 */
@Component
class CloseLoad implements JobHandler<CloseLoad.Inputs, NoOutput> {

	private final GoodsIssue issue;

	CloseLoad(GoodsIssue issue) {
		this.issue = issue;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_CLOSE_LOAD;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.issue.close(input.loadNumber(), input.deliveryOutcome());
		return NoOutput.NONE;
	}

	record Inputs(String loadNumber, @Nullable String deliveryOutcome) {
	}

}
