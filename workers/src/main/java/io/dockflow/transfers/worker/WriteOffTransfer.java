package io.dockflow.transfers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.transfers.TransferClosing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes what is lost out of the books. Reads the transfer, who decided and why; writes
 * nothing. Throws no BPMN error; once per job key.
 */
@Component
class WriteOffTransfer implements JobHandler<WriteOffTransfer.Input, NoOutput> {

	private final TransferClosing closing;

	WriteOffTransfer(TransferClosing closing) {
		this.closing = closing;
	}

	@Override
	public String jobType() {
		return JobTypes.TRANSFERS_WRITE_OFF;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.closing.writeOff(input.transferNumber(), input.decidedBy(), input.decisionNote(), job);
		return NoOutput.NONE;
	}

	record Input(String transferNumber, @Nullable String decidedBy, @Nullable String decisionNote) {
	}

}
