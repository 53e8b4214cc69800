package io.dockflow.picking;

import java.time.Instant;
import java.util.List;

import io.dockflow.routing.Point;
import org.jspecify.annotations.Nullable;

/**
 * One tour of one picker.
 *
 * @param packingLocation where the totes go, and where the tour begins and ends
 * @param path corners of the walk
 */
public record PickList(String pickListNumber, String waveNumber, String siteId, State state, String packingLocation,
		Instant dueAt, double metres, List<Point> path, boolean scanning, @Nullable Integer scanLine, Instant plannedAt,
		@Nullable Instant handedOverAt, List<PickLine> lines) {

	public PickList {
		path = List.copyOf(path);
		lines = List.copyOf(lines);
	}

	/** Where a pick list is in its life. */
	public enum State {

		PLANNED, RELEASED, CONFIRMED, HANDED_OVER, CANCELLED

	}

	/** The orders it serves, in the order of their numbers. */
	public List<String> orderNumbers() {
		return this.lines.stream().map(PickLine::orderNumber).distinct().sorted().toList();
	}

	/** Short lines nobody has looked for in other bins yet. */
	public List<PickLine> openShorts() {
		return this.lines.stream().filter(PickLine::openShort).toList();
	}

	PickLine line(int number) {
		return this.lines.stream()
			.filter((line) -> line.line() == number)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Expected a line of pick list %s, but it has no line %d.".formatted(this.pickListNumber, number)));
	}

}
