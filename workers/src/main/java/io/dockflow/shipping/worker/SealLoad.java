package io.dockflow.shipping.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.shipping.LoadingWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the load and the seal's number, closes its orders to cancellation and prints the
 * manifest. Idempotency: the inbox row of its job.
 */
@Component
class SealLoad implements JobHandler<SealLoad.Inputs, SealLoad.Outputs> {

	private final LoadingWork loading;

	SealLoad(LoadingWork loading) {
		this.loading = loading;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_SEAL_LOAD;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(String.valueOf(this.loading.seal(input.loadNumber(), input.sealNumber())));
	}

	record Inputs(String loadNumber, @Nullable String sealNumber) {
	}

	record Outputs(String manifestDocumentId) {
	}

}
