package io.dockflow.orders.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the order number and lines the order up for the next wave. Idempotency: the inbox
 * row of its job.
 */
@Component
class QueueForWave implements JobHandler<QueueForWave.Inputs, QueueForWave.Outputs> {

	private final OrderFulfilment orders;

	QueueForWave(OrderFulfilment orders) {
		this.orders = orders;
	}

	@Override
	public String jobType() {
		return JobTypes.ORDERS_QUEUE_FOR_WAVE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		this.orders.queueForWave(input.orderNumber());
		return new Outputs(true);
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(boolean queued) {
	}

}
