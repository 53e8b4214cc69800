package io.dockflow.receiving.worker;

import java.time.Instant;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.DockBookings;

import org.springframework.stereotype.Component;

/**
 * Arranges door and time anew after a change or a late truck. Reads the delivery; writes
 * door and appointment. Throws no BPMN error; once per job key.
 */
@Component
class RearrangeDock implements JobHandler<RearrangeDock.Input, RearrangeDock.Output> {

	private final DockBookings docks;

	RearrangeDock(DockBookings docks) {
		this.docks = docks;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_REARRANGE_DOCK;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public RearrangeDock.Output handle(Input input, JobContext job) {
		var arrangement = this.docks.arrange(input.deliveryNumber());
		return new Output(arrangement.dockDoor(), arrangement.appointmentAt());
	}

	record Input(String deliveryNumber) {
	}

	record Output(String dockDoor, Instant appointmentAt) {
	}

}
