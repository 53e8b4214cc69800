package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.DockBookings;

import org.springframework.stereotype.Component;

/**
 * Arranges door and time. Reads the delivery; writes door, appointment and the times of
 * the late and no-show timers. Throws no BPMN error; once per job key.
 */
@Component
class ArrangeDock implements JobHandler<ArrangeDock.Input, DockBookings.Arrangement> {

	private final DockBookings docks;

	ArrangeDock(DockBookings docks) {
		this.docks = docks;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_ARRANGE_DOCK;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public DockBookings.Arrangement handle(Input input, JobContext job) {
		return this.docks.arrange(input.deliveryNumber());
	}

	record Input(String deliveryNumber) {
	}

}
