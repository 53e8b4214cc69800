package io.dockflow.returns.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.returns.Disposal;

import org.springframework.stereotype.Component;

/**
 * Does what the policy decided. Reads the return and the decision per line; writes the
 * units to put away and what is to be scrapped. Throws no BPMN error; once per job key.
 */
@Component
class ApplyReturnDispositions implements JobHandler<ApplyReturnDispositions.Input, Disposal.Sorted> {

	private final Disposal disposal;

	ApplyReturnDispositions(Disposal disposal) {
		this.disposal = disposal;
	}

	@Override
	public String jobType() {
		return JobTypes.RETURNS_APPLY_DISPOSITIONS;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Disposal.Sorted handle(Input input, JobContext job) {
		return this.disposal.apply(input.returnNumber(), input.dispositions(), job);
	}

	record Input(String returnNumber, List<Disposal.Decided> dispositions) {
	}

}
