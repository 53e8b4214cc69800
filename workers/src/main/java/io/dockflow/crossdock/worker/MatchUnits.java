package io.dockflow.crossdock.worker;

import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.crossdock.CrossDockPlanning;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gives units to order lines. Reads the delivery, its units, the candidates and what the
 * window table says of each; writes the units to cross-dock and to put away. Throws no
 * BPMN error; once per job key.
 */
@Component
class MatchUnits implements JobHandler<MatchUnits.Input, CrossDockPlanning.Sorted> {

	private final CrossDockPlanning planning;

	MatchUnits(CrossDockPlanning planning) {
		this.planning = planning;
	}

	@Override
	public String jobType() {
		return JobTypes.CROSSDOCK_MATCH_UNITS;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public CrossDockPlanning.Sorted handle(Input input, JobContext job) {
		var units = (input.handlingUnitIds() != null) ? input.handlingUnitIds() : List.<String>of();
		return this.planning.match(input.deliveryNumber(), units, wanted(input), job);
	}

	private static List<CrossDockPlanning.Candidate> wanted(Input input) {
		var candidates = input.crossDockCandidates();
		var answers = input.crossDockWanted();
		if (candidates == null || answers == null) {
			return List.of();
		}
		if (candidates.size() != answers.size()) {
			throw new IllegalStateException(
					"Expected one answer of the window table per candidate, but got %d for %d. Check the model's mappings."
						.formatted(answers.size(), candidates.size()));
		}
		return IntStream.range(0, candidates.size())
			.filter((index) -> Boolean.TRUE.equals(answers.get(index)))
			.mapToObj(candidates::get)
			.toList();
	}

	record Input(String deliveryNumber, @Nullable List<String> handlingUnitIds,
			@Nullable List<CrossDockPlanning.Candidate> crossDockCandidates,
			@Nullable List<@Nullable Boolean> crossDockWanted) {

	}

}
