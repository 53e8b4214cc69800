package io.dockflow.waves.planning;

import java.util.List;
import java.util.Map;

import io.dockflow.routing.FloorPlan;

/**
 * What a wave has to pick.
 *
 * @param picks in any order
 * @param cells all cells that picks come from or might as well come from, by number
 * @param dueSeconds when each order should have been picked, in seconds from now; orders
 * that are missing are due whenever
 * @param floor with every place of the picks and cells on it
 */
public record WaveTask(List<Pick> picks, List<BinCell> cells, Map<String, Long> dueSeconds, FloorPlan floor) {

	public WaveTask {
		picks = List.copyOf(picks);
		cells = List.copyOf(cells);
		dueSeconds = Map.copyOf(dueSeconds);
		for (var number = 0; number < cells.size(); number++) {
			if (cells.get(number).number() != number) {
				throw new IllegalArgumentException(
						"Expected cells by number, but cell %d comes as number %d. Sort them."
							.formatted(cells.get(number).number(), number));
			}
		}
		for (var pick : picks) {
			if (pick.cell() < 0 || pick.cell() >= cells.size()
					|| !cells.get(pick.cell()).place().equals(pick.place())) {
				throw new IllegalArgumentException(
						"Expected pick %d to come from a cell at %s, but cell %d is not there. Correct its number."
							.formatted(pick.id(), pick.place(), pick.cell()));
			}
		}
	}

}
