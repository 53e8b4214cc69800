package io.dockflow.proposals.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.OrderRaising;

import org.springframework.stereotype.Component;

/**
 * Reads a run and raises the purchase orders of what was accepted. Throws no BPMN error.
 * Idempotency: the key of an order is made of the run, the supplier and the site.
 */
@Component
class RaisePurchaseOrders implements JobHandler<RaisePurchaseOrders.Inputs, NoOutput> {

	private final OrderRaising orders;

	RaisePurchaseOrders(OrderRaising orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_RAISE_PURCHASE_ORDERS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.orders.raisePurchaseOrders(input.runNumber());
		return NoOutput.NONE;
	}

	record Inputs(String runNumber) {
	}

}
