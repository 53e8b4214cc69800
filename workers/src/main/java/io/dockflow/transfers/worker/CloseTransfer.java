package io.dockflow.transfers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.transfers.TransferClosing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Files how a transfer ended. Reads the transfer, the outcome, who decided and why;
 * writes nothing. Throws no BPMN error; once per job key.
 */
@Component
class CloseTransfer implements JobHandler<CloseTransfer.Input, NoOutput> {

	private final TransferClosing closing;

	CloseTransfer(TransferClosing closing) {
		this.closing = closing;
	}

	@Override
	public String jobType() {
		return JobTypes.TRANSFERS_CLOSE_TRANSFER;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.closing.close(input.transferNumber(), input.outcome(), input.decidedBy(), input.decisionNote());
		return NoOutput.NONE;
	}

	record Input(String transferNumber, String outcome, @Nullable String decidedBy, @Nullable String decisionNote) {
	}

}
