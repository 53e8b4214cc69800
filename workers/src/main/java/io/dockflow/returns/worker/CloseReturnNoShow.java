package io.dockflow.returns.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.returns.Refunds;

import org.springframework.stereotype.Component;

/**
 * Files that nothing came. Reads the return; writes nothing. Throws no BPMN error; once
 * per job key.
 */
@Component
class CloseReturnNoShow implements JobHandler<CloseReturnNoShow.Input, NoOutput> {

	private final Refunds refunds;

	CloseReturnNoShow(Refunds refunds) {
		this.refunds = refunds;
	}

	@Override
	public String jobType() {
		return JobTypes.RETURNS_CLOSE_NO_SHOW;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.refunds.closeNoShow(input.returnNumber());
		return NoOutput.NONE;
	}

	record Input(String returnNumber) {
	}

}
