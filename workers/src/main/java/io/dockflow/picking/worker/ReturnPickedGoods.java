package io.dockflow.picking.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.orders.OrderStep;
import io.dockflow.orders.OrderUndo;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Compensates picking: reads the order number and posts what was picked back into its
 * bins, unpacked and taken off its load first. Idempotency: the inbox row of its job;
 * postings carry the job's key.
 */
@Component
class ReturnPickedGoods implements JobHandler<ReturnPickedGoods.Inputs, NoOutput> {

	private final OrderUndo undo;

	ReturnPickedGoods(OrderUndo undo) {
		this.undo = undo;
	}

	@Override
	public String jobType() {
		return JobTypes.PICKING_RETURN_PICKED_GOODS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.undo.backBefore(OrderStep.Stage.PICKING, input.orderNumber(), job);
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber) {
	}

}
