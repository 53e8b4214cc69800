package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.Receipts;

import org.springframework.stereotype.Component;

/**
 * Brings units back to the receiving area, as compensation of their put-away. Reads the
 * delivery; writes nothing. Throws no BPMN error; once per job key.
 */
@Component
class ReturnToDock implements JobHandler<ReturnToDock.Input, NoOutput> {

	private final Receipts receipts;

	ReturnToDock(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_RETURN_TO_DOCK;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.receipts.returnToDock(input.deliveryNumber(), job.idempotencyKey(), job.processInstanceKey());
		return NoOutput.NONE;
	}

	record Input(String deliveryNumber) {
	}

}
