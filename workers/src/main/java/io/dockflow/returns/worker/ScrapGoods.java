package io.dockflow.returns.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.returns.Disposal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes scrap out of the books. Reads the return, who agreed and why; writes nothing.
 * Throws no BPMN error; once per job key.
 */
@Component
class ScrapGoods implements JobHandler<ScrapGoods.Input, NoOutput> {

	private final Disposal disposal;

	ScrapGoods(Disposal disposal) {
		this.disposal = disposal;
	}

	@Override
	public String jobType() {
		return JobTypes.RETURNS_SCRAP_GOODS;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.disposal.scrap(input.returnNumber(), input.decidedBy(), input.decisionNote(), job);
		return NoOutput.NONE;
	}

	record Input(String returnNumber, @Nullable String decidedBy, @Nullable String decisionNote) {
	}

}
