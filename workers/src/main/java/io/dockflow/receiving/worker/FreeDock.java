package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.DockBookings;

import org.springframework.stereotype.Component;

/**
 * Frees the door of a truck that did not come and tells the site. Reads the delivery;
 * writes nothing. Throws no BPMN error; once per job key.
 */
@Component
class FreeDock implements JobHandler<FreeDock.Input, NoOutput> {

	private final DockBookings docks;

	FreeDock(DockBookings docks) {
		this.docks = docks;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_FREE_DOCK;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.docks.giveUp(input.deliveryNumber());
		return NoOutput.NONE;
	}

	record Input(String deliveryNumber) {
	}

}
