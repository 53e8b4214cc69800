package io.dockflow.transfers.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.transfers.TransferArrival;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Books what came. Reads the transfer, the counted lines and who counted; writes the
 * units to put away and what is missing. Throws no BPMN error; once per job key.
 */
@Component
class PostTransferReceipt implements JobHandler<PostTransferReceipt.Input, TransferArrival.Received> {

	private final TransferArrival arrival;

	PostTransferReceipt(TransferArrival arrival) {
		this.arrival = arrival;
	}

	@Override
	public String jobType() {
		return JobTypes.TRANSFERS_POST_RECEIPT;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public TransferArrival.Received handle(Input input, JobContext job) {
		var counted = (input.countedLines() != null) ? input.countedLines() : List.<TransferArrival.CountedLine>of();
		return this.arrival.post(input.transferNumber(), counted, input.receivedBy(), job);
	}

	record Input(String transferNumber, @Nullable List<TransferArrival.CountedLine> countedLines,
			@Nullable String receivedBy) {
	}

}
