package io.dockflow.packing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.packing.Cartonisation;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the order number and plans the parcels for what lies in the order's totes.
 * Idempotency: the inbox row of its job.
 */
@Component
class Cartonise implements JobHandler<Cartonise.Inputs, Cartonise.Outputs> {

	private final Cartonisation cartonisation;

	Cartonise(Cartonisation cartonisation) {
		this.cartonisation = cartonisation;
	}

	@Override
	public String jobType() {
		return JobTypes.PACKING_CARTONISE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var shipment = this.cartonisation.cartonise(input.orderNumber());
		return new Outputs(shipment.shipmentNumber(), shipment.parcels().size(), shipment.expectedWeightGrams());
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(String shipmentNumber, int cartonCount, long expectedWeightGrams) {
	}

}
