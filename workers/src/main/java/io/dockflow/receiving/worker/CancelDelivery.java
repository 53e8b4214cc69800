package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.Receipts;

import org.springframework.stereotype.Component;

/**
 * Notes that the delivery is called off, after its compensation. Reads the delivery;
 * writes nothing. Throws no BPMN error; once per job key.
 */
@Component
class CancelDelivery implements JobHandler<CancelDelivery.Input, NoOutput> {

	private final Receipts receipts;

	CancelDelivery(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_CANCEL_DELIVERY;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.receipts.closeCancelled(input.deliveryNumber());
		return NoOutput.NONE;
	}

	record Input(String deliveryNumber) {
	}

}
