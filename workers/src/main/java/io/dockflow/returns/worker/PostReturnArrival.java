package io.dockflow.returns.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.returns.ReturnArrival;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Books what came. Reads the return, its order, whether it came as announced, what was
 * found and by whom; writes nothing. Throws no BPMN error; once per job key.
 */
@Component
class PostReturnArrival implements JobHandler<PostReturnArrival.Input, NoOutput> {

	private final ReturnArrival arrival;

	PostReturnArrival(ReturnArrival arrival) {
		this.arrival = arrival;
	}

	@Override
	public String jobType() {
		return JobTypes.RETURNS_POST_ARRIVAL;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		var found = (input.receivedLines() != null) ? input.receivedLines() : List.<ReturnArrival.Found>of();
		this.arrival.post(input.returnNumber(), input.orderNumber(), Boolean.TRUE.equals(input.countConfirmed()), found,
				input.receivedBy(), job);
		return NoOutput.NONE;
	}

	record Input(String returnNumber, @Nullable String orderNumber, @Nullable Boolean countConfirmed,
			@Nullable List<ReturnArrival.Found> receivedLines, @Nullable String receivedBy) {
	}

}
