package io.dockflow.counting.worker;

import java.util.List;

import io.dockflow.counting.CountComparisons;
import io.dockflow.counting.CountedLine;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the count, what was entered and by whom; writes what the comparison came to.
 * Throws SAME_PERSON. Idempotency: the inbox row of its job.
 */
@Component
class CompareCount implements JobHandler<CompareCount.Inputs, CompareCount.Outputs> {

	private final CountComparisons counts;

	CompareCount(CountComparisons counts) {
		this.counts = counts;
	}

	@Override
	public String jobType() {
		return JobTypes.COUNTING_COMPARE_COUNT;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var lines = (input.countLines() == null || Boolean.TRUE.equals(input.nothingThere())) ? List.<CountedLine>of()
				: input.countLines();
		var found = this.counts.compare(input.countNumber(), lines, input.countedBy());
		return new Outputs(found.outcome(), found.agree(), found.units(), found.percent(), found.value(), found.cause(),
				found.counters(), found.summary());
	}

	record Inputs(String countNumber, @Nullable List<CountedLine> countLines, @Nullable Boolean nothingThere,
			@Nullable String countedBy) {
	}

	record Outputs(String countOutcome, boolean countsAgree, long differenceUnits, long differencePercent,
			long differenceValue, String countCause, String counters, String countSummary) {
	}

}
