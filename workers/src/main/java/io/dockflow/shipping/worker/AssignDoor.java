package io.dockflow.shipping.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.shipping.LoadPlanning;

import org.springframework.stereotype.Component;

/**
 * Reads the load number and books a dock door for its truck. Idempotency: the inbox row
 * of its job.
 */
@Component
class AssignDoor implements JobHandler<AssignDoor.Inputs, AssignDoor.Outputs> {

	private final LoadPlanning loads;

	AssignDoor(LoadPlanning loads) {
		this.loads = loads;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_ASSIGN_DOOR;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var plan = this.loads.assignDoor(input.loadNumber());
		return new Outputs(plan.dockDoor(), plan.stagingLane(), plan.lateAt().toString());
	}

	record Inputs(String loadNumber) {
	}

	record Outputs(String dockDoor, String stagingLane, String lateAt) {
	}

}
