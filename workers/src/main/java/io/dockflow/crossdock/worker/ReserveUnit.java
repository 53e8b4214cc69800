package io.dockflow.crossdock.worker;

import java.util.List;

import io.dockflow.crossdock.CrossDockWork;
import io.dockflow.crossdock.LostDemand;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.Errors;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Gives orders a right to a unit. Reads the unit; writes the orders it serves. Throws
 * LOST_DEMAND; once per job key.
 */
@Component
class ReserveUnit implements JobHandler<ReserveUnit.Input, ReserveUnit.Output> {

	private final CrossDockWork work;

	ReserveUnit(CrossDockWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.CROSSDOCK_RESERVE_UNIT;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Output handle(Input input, JobContext job) {
		try {
			return new Output(this.work.reserve(input.handlingUnitId(), job.processInstanceKey()));
		}
		catch (LostDemand ex) {
			throw new BpmnErrorException(Errors.LOST_DEMAND, String.valueOf(ex.getMessage()));
		}
	}

	record Input(String handlingUnitId) {

	}

	record Output(List<String> orderNumbers) {

	}

}
