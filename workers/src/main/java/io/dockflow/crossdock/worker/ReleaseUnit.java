package io.dockflow.crossdock.worker;

import io.dockflow.crossdock.CrossDockWork;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Gives up every right to a unit before it is put away. Reads the unit; writes nothing.
 * Throws no BPMN error; once per job key.
 */
@Component
class ReleaseUnit implements JobHandler<ReleaseUnit.Input, NoOutput> {

	private final CrossDockWork work;

	ReleaseUnit(CrossDockWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.CROSSDOCK_RELEASE_UNIT;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.work.release(input.handlingUnitId());
		return NoOutput.NONE;
	}

	record Input(String handlingUnitId) {

	}

}
