package io.dockflow.shipping.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.orders.OrderStep;
import io.dockflow.orders.OrderUndo;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Compensates the assignment: reads the order number and takes its parcels off unsealed
 * loads. Idempotency: the inbox row of its job; postings carry the job's key.
 */
@Component
class RemoveFromLoad implements JobHandler<RemoveFromLoad.Inputs, NoOutput> {

	private final OrderUndo undo;

	RemoveFromLoad(OrderUndo undo) {
		this.undo = undo;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_REMOVE_FROM_LOAD;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.undo.backBefore(OrderStep.Stage.LOADING, input.orderNumber(), job);
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
