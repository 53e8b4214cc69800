package io.dockflow.waves.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.waves.WaveWork;
import io.dockflow.waves.Waves;

import org.springframework.stereotype.Component;

/**
 * Reads the wave number, reserves the orders' stock and writes the planned pick lists.
 * Idempotency: the inbox row of its job.
 */
@Component
class PlanPickLists implements JobHandler<PlanPickLists.Inputs, PlanPickLists.Outputs> {

	private final WaveWork waves;

	private final Waves figures;

	PlanPickLists(WaveWork waves, Waves figures) {
		this.waves = waves;
		this.figures = figures;
	}

	@Override
	public String jobType() {
		return JobTypes.WAVES_PLAN_PICK_LISTS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var numbers = this.waves.planPickLists(input.waveNumber());
		var wave = this.figures.byNumber(input.waveNumber());
		return new Outputs(numbers, wave.plannedMinutes(), wave.naiveMetres(), wave.plannedMetres());
	}

	record Inputs(String waveNumber) {
	}

	record Outputs(List<String> pickListNumbers, int plannedMinutes, double naiveMetres, double plannedMetres) {
	}

}
