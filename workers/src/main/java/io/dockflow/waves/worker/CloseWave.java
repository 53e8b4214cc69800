package io.dockflow.waves.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.waves.WaveWork;

import org.springframework.stereotype.Component;

/**
 * Reads the wave number and files how many lines were picked and how many were short.
 * Idempotency: the inbox row of its job.
 */
@Component
class CloseWave implements JobHandler<CloseWave.Inputs, CloseWave.Outputs> {

	private final WaveWork waves;

	CloseWave(WaveWork waves) {
		this.waves = waves;
	}

	@Override
	public String jobType() {
		return JobTypes.WAVES_CLOSE_WAVE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var wave = this.waves.close(input.waveNumber());
		return new Outputs(wave.pickedLines(), wave.shortLines());
	}

	record Inputs(String waveNumber) {
	}

	record Outputs(int pickedLines, int shortLines) {
	}

}
