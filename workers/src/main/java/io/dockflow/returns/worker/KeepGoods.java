package io.dockflow.returns.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.returns.Disposal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Has goods inspected again that were not to be scrapped. Reads the return, who decided
 * and why; writes nothing. Throws no BPMN error; once per job key.
 */
@Component
class KeepGoods implements JobHandler<KeepGoods.Input, NoOutput> {

	private final Disposal disposal;

	KeepGoods(Disposal disposal) {
		this.disposal = disposal;
	}

	@Override
	public String jobType() {
		return JobTypes.RETURNS_KEEP_GOODS;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.disposal.keep(input.returnNumber(), input.decidedBy(), input.decisionNote(), job);
		return NoOutput.NONE;
	}

	record Input(String returnNumber, @Nullable String decidedBy, @Nullable String decisionNote) {
	}

}
