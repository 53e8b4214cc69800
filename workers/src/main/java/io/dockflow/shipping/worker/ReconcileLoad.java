package io.dockflow.shipping.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.shipping.LoadingWork;
import io.dockflow.shipping.MissingParcels;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the load and the parcels reported missing; everything else is on the truck.
 * Idempotency: the inbox row of its job.
 */
@Component
class ReconcileLoad implements JobHandler<ReconcileLoad.Inputs, ReconcileLoad.Outputs> {

	private final LoadingWork loading;

	ReconcileLoad(LoadingWork loading) {
		this.loading = loading;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_RECONCILE_LOAD;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.loading.reconcile(input.loadNumber(), MissingParcels.of(input.missingParcels())));
	}

	record Inputs(String loadNumber, @Nullable List<Object> missingParcels) {
	}

	record Outputs(int missingCount) {
	}

}
