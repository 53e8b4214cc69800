package io.dockflow.waves.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.waves.WaveWork;

import org.springframework.stereotype.Component;

/**
 * Reads the wave number and takes the most urgent queued orders of its site into it.
 * Idempotency: the inbox row of its job.
 */
@Component
class SelectOrders implements JobHandler<SelectOrders.Inputs, SelectOrders.Outputs> {

	private final WaveWork waves;

	SelectOrders(WaveWork waves) {
		this.waves = waves;
	}

	@Override
	public String jobType() {
		return JobTypes.WAVES_SELECT_ORDERS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var wave = this.waves.selectOrders(input.waveNumber());
		return new Outputs(wave.orderCount(), wave.lineCount());
	}

	record Inputs(String waveNumber) {
	}

	record Outputs(int orderCount, int lineCount) {
	}

}
