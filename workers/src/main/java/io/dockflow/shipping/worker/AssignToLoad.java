package io.dockflow.shipping.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.shipping.LoadPlanning;

import org.springframework.stereotype.Component;

/**
 * Reads the order and its shipment and puts the parcels on the carrier's open load;
 * opening one starts its process with the commit. Idempotency: the inbox row of its job.
 */
@Component
class AssignToLoad implements JobHandler<AssignToLoad.Inputs, AssignToLoad.Outputs> {

	private final LoadPlanning loads;

	AssignToLoad(LoadPlanning loads) {
		this.loads = loads;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_ASSIGN_TO_LOAD;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.loads.assign(input.orderNumber(), input.shipmentNumber()));
	}

	record Inputs(String orderNumber, String shipmentNumber) {
	}

	record Outputs(String loadNumber) {
	}

}
