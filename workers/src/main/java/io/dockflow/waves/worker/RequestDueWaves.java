package io.dockflow.waves.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.waves.WaveWork;

import org.springframework.stereotype.Component;

/**
 * Reads nothing and asks for a wave at every site that has queued orders; their processes
 * start with the commit. Idempotency: the inbox row of its job.
 */
@Component
class RequestDueWaves implements JobHandler<RequestDueWaves.Inputs, NoOutput> {

	private final WaveWork waves;

	RequestDueWaves(WaveWork waves) {
		this.waves = waves;
	}

	@Override
	public String jobType() {
		return JobTypes.WAVES_REQUEST_DUE_WAVES;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.waves.requestDueWaves();
		return NoOutput.NONE;
	}

	record Inputs() {
	}

}
