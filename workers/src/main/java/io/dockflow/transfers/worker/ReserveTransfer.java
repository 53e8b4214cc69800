package io.dockflow.transfers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.transfers.TransferReservations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reserves what the source can spare. Reads the transfer and who approved it; writes how
 * many base units are reserved. Throws no BPMN error; once per job key.
 */
@Component
class ReserveTransfer implements JobHandler<ReserveTransfer.Input, ReserveTransfer.Output> {

	private final TransferReservations reservations;

	ReserveTransfer(TransferReservations reservations) {
		this.reservations = reservations;
	}

	@Override
	public String jobType() {
		return JobTypes.TRANSFERS_RESERVE_STOCK;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Output handle(Input input, JobContext job) {
		return new Output(this.reservations.reserve(input.transferNumber(), input.decidedBy(), input.decisionNote()));
	}

	record Input(String transferNumber, @Nullable String decidedBy, @Nullable String decisionNote) {
	}

	record Output(long reservedUnits) {
	}

}
