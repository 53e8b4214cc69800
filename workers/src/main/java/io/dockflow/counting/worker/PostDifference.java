package io.dockflow.counting.worker;

import java.util.List;

import io.dockflow.counting.CountWork;
import io.dockflow.counting.CountedLine;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the count, how it was settled and by whom, and posts the difference. Throws no
 * BPMN error. Idempotency: the posting is named after the count.
 */
@Component
class PostDifference implements JobHandler<PostDifference.Inputs, NoOutput> {

	private final CountWork counts;

	PostDifference(CountWork counts) {
		this.counts = counts;
	}

	@Override
	public String jobType() {
		return JobTypes.COUNTING_POST_DIFFERENCE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.counts.post(input.countNumber(), input.countDecision(),
				(input.decidedLines() != null) ? input.decidedLines() : List.of(), input.decidedBy(),
				input.decisionNote(), job);
		return NoOutput.NONE;
	}

	record Inputs(String countNumber, @Nullable String countDecision, @Nullable List<CountedLine> decidedLines,
			@Nullable String decidedBy, @Nullable String decisionNote) {
	}

}
