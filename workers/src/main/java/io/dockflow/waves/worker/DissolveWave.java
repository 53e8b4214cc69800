package io.dockflow.waves.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.waves.WaveWork;

import org.springframework.stereotype.Component;

/**
 * Reads the wave number and sends its orders back to the queue. Idempotency: the inbox
 * row of its job.
 */
@Component
class DissolveWave implements JobHandler<DissolveWave.Inputs, NoOutput> {

	private final WaveWork waves;

	DissolveWave(WaveWork waves) {
		this.waves = waves;
	}

	@Override
	public String jobType() {
		return JobTypes.WAVES_DISSOLVE_WAVE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.waves.dissolve(input.waveNumber());
		return NoOutput.NONE;
	}

	record Inputs(String waveNumber) {
	}

}
