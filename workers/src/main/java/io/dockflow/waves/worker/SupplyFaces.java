package io.dockflow.waves.worker;

import java.time.Instant;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.waves.WaveFaces;

import org.springframework.stereotype.Component;

/**
 * Reads the wave number and asks for the faces that are short to be filled; writes how
 * many and until when the wave waits. Idempotency: the inbox row of its job.
 */
@Component
class SupplyFaces implements JobHandler<SupplyFaces.Inputs, SupplyFaces.Outputs> {

	private final WaveFaces faces;

	SupplyFaces(WaveFaces faces) {
		this.faces = faces;
	}

	@Override
	public String jobType() {
		return JobTypes.WAVES_SUPPLY_FACES;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var supply = this.faces.supply(input.waveNumber());
		return new Outputs(supply.shortFaces(), supply.dueAt());
	}

	record Inputs(String waveNumber) {
	}

	record Outputs(int shortFaces, Instant facesDueAt) {
	}

}
