package io.dockflow.counting.worker;

import io.dockflow.counting.CountWork;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the count, releases what a short pick blocked and the count found, and notes when
 * the location was counted. Throws no BPMN error. Idempotency: it sets a state, and its
 * posting is named after the count.
 */
@Component
class CloseCount implements JobHandler<CloseCount.Inputs, NoOutput> {

	private final CountWork counts;

	CloseCount(CountWork counts) {
		this.counts = counts;
	}

	@Override
	public String jobType() {
		return JobTypes.COUNTING_CLOSE_COUNT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.counts.close(input.countNumber(), job);
		return NoOutput.NONE;
	}

	record Inputs(String countNumber) {
	}

}
