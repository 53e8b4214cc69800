package io.dockflow.counting.worker;

import io.dockflow.counting.DueCounts;
import io.dockflow.counting.ZeroChecks;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads nothing and requests the counts that are due, and some of bins that should be
 * empty by now; their processes start with the commit. Throws no BPMN error. Idempotency:
 * the inbox row of its job, and a key for each location and day or emptying.
 */
@Component
class RequestDueCounts implements JobHandler<RequestDueCounts.Inputs, NoOutput> {

	private final DueCounts counts;

	private final ZeroChecks zeroChecks;

	RequestDueCounts(DueCounts counts, ZeroChecks zeroChecks) {
		this.counts = counts;
		this.zeroChecks = zeroChecks;
	}

	@Override
	public String jobType() {
		return JobTypes.COUNTING_REQUEST_DUE_COUNTS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.counts.request();
		this.zeroChecks.request();
		return NoOutput.NONE;
	}

	record Inputs() {
	}

}
