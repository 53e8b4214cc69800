package io.dockflow.receiving.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.DockBookings;

import org.springframework.stereotype.Component;

/**
 * Frees the door of a truck that did not come and tells the site. Reads the delivery;
 * writes whether the truck came at the last moment. Throws no BPMN error; once per job
 * key.
 */
@Component
class FreeDock implements JobHandler<FreeDock.Input, FreeDock.Output> {

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
	public Output handle(Input input, JobContext job) {
		return new Output(this.docks.giveUp(input.deliveryNumber()));
	}

	record Input(String deliveryNumber) {
	}

	record Output(boolean truckArrived) {
	}

}
