package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.Receipts;

import org.springframework.stereotype.Component;

/**
 * Closes the delivery and frees its door. Reads the delivery; writes the seconds from
 * dock to stock. Throws no BPMN error; once per job key.
 */
@Component
class CloseDelivery implements JobHandler<CloseDelivery.Input, CloseDelivery.Output> {

	private final Receipts receipts;

	CloseDelivery(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_CLOSE_DELIVERY;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public CloseDelivery.Output handle(Input input, JobContext job) {
		return new Output(this.receipts.close(input.deliveryNumber()));
	}

	record Input(String deliveryNumber) {
	}

	record Output(long dockToStockSeconds) {
	}

}
