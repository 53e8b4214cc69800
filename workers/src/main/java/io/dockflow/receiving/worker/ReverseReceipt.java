package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.Receipts;

import org.springframework.stereotype.Component;

/**
 * Takes the goods receipt back, as compensation. Reads the delivery; writes nothing.
 * Throws no BPMN error; once per job key.
 */
@Component
class ReverseReceipt implements JobHandler<ReverseReceipt.Input, NoOutput> {

	private final Receipts receipts;

	ReverseReceipt(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_REVERSE_RECEIPT;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.receipts.reverse(input.deliveryNumber(), job.processInstanceKey());
		return NoOutput.NONE;
	}

	record Input(String deliveryNumber) {
	}

}
