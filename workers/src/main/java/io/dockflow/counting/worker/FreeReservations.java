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
 * Reads the count and how it was settled, and looks elsewhere for what is missing and
 * reserved. Throws ADJUSTMENT_NOT_POSSIBLE with {@code failure}. Idempotency: the inbox
 * row of its job.
 */
@Component
class FreeReservations implements JobHandler<FreeReservations.Inputs, NoOutput> {

	private final CountWork counts;

	FreeReservations(CountWork counts) {
		this.counts = counts;
	}

	@Override
	public String jobType() {
		return JobTypes.COUNTING_FREE_RESERVATIONS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.counts.free(input.countNumber(), input.countDecision(),
				(input.decidedLines() != null) ? input.decidedLines() : List.of());
		return NoOutput.NONE;
	}

	record Inputs(String countNumber, @Nullable String countDecision, @Nullable List<CountedLine> decidedLines) {
	}

}
