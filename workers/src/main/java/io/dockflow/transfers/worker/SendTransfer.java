package io.dockflow.transfers.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.transfers.TransferDeparture;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Books what was loaded. Reads the transfer, the short lines and who picked; writes the
 * units sent and when they are overdue. Throws no BPMN error; once per job key.
 */
@Component
class SendTransfer implements JobHandler<SendTransfer.Input, TransferDeparture.Departed> {

	private final TransferDeparture departure;

	SendTransfer(TransferDeparture departure) {
		this.departure = departure;
	}

	@Override
	public String jobType() {
		return JobTypes.TRANSFERS_SEND_GOODS;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public TransferDeparture.Departed handle(Input input, JobContext job) {
		var reported = (input.shortLines() != null) ? input.shortLines() : List.<TransferDeparture.ShortLine>of();
		return this.departure.send(input.transferNumber(), reported, input.pickedBy(), job);
	}

	record Input(String transferNumber, @Nullable List<TransferDeparture.ShortLine> shortLines,
			@Nullable String pickedBy) {
	}

}
