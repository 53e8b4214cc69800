package io.dockflow.packing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.orders.OrderStep;
import io.dockflow.orders.OrderUndo;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Compensates packing: reads the order number and posts the goods back from parcels into
 * totes, taken off their load first. Idempotency: the inbox row of its job; postings
 * carry the job's key.
 */
@Component
class UnpackShipment implements JobHandler<UnpackShipment.Inputs, NoOutput> {

	private final OrderUndo undo;

	UnpackShipment(OrderUndo undo) {
		this.undo = undo;
	}

	@Override
	public String jobType() {
		return JobTypes.PACKING_UNPACK_SHIPMENT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.undo.backBefore(OrderStep.Stage.PACKING, input.orderNumber(), job);
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
