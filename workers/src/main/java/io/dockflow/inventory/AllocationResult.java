package io.dockflow.inventory;

import java.util.List;

/**
 * What could be reserved.
 */
public record AllocationResult(String document, List<Line> lines) {

	public long requested() {
		return this.lines.stream().mapToLong(Line::requested).sum();
	}

	public long reserved() {
		return this.lines.stream().mapToLong(Line::reserved).sum();
	}

	/** Share of the wanted quantity that is reserved, 0..100, rounded down. */
	public int fillPercent() {
		var requested = requested();
		return (requested != 0) ? (int) (reserved() * 100 / requested) : 100;
	}

	/** A line with the reservations it got. */
	public record Line(int line, String itemId, long requested, List<Reservation> reservations) {

		public long reserved() {
			return this.reservations.stream().mapToLong(Reservation::quantity).sum();
		}

		public long missing() {
			return this.requested - reserved();
		}

	}

}
