package io.dockflow.waves.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.waves.WaveWork;

import org.springframework.stereotype.Component;

/**
 * Reads the wave number and gives its pick lists and orders to the floor. Idempotency:
 * the inbox row of its job.
 */
@Component
class ReleaseWave implements JobHandler<ReleaseWave.Inputs, NoOutput> {

	private final WaveWork waves;

	ReleaseWave(WaveWork waves) {
		this.waves = waves;
	}

	@Override
	public String jobType() {
		return JobTypes.WAVES_RELEASE_WAVE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.waves.release(input.waveNumber());
		return NoOutput.NONE;
	}

	record Inputs(String waveNumber) {
	}

}
