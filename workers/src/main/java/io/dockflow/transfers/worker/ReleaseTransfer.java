package io.dockflow.transfers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.transfers.TransferClosing;

import org.springframework.stereotype.Component;

/**
 * Gives back what was reserved. Reads the transfer; writes nothing. Throws no BPMN error;
 * once per job key.
 */
@Component
class ReleaseTransfer implements JobHandler<ReleaseTransfer.Input, NoOutput> {

	private final TransferClosing closing;

	ReleaseTransfer(TransferClosing closing) {
		this.closing = closing;
	}

	@Override
	public String jobType() {
		return JobTypes.TRANSFERS_RELEASE_STOCK;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.closing.release(input.transferNumber());
		return NoOutput.NONE;
	}

	record Input(String transferNumber) {
	}

}
