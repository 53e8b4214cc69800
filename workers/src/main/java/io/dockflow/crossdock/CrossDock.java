package io.dockflow.crossdock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A handling unit on its way from the receiving area to a truck.
 *
 * @param carrier whose trucks take it
 * @param laneId the staging lane chosen for it, {@code null} before that
 * @param loadNumber the load that was open for the carrier then, {@code null} when none
 * was
 * @param departAt when its truck leaves
 * @param processInstanceKey the process that brings it, {@code null} before it started
 */
public record CrossDock(String handlingUnitId, String siteId, String deliveryNumber, String itemId, String carrier,
		State state, @Nullable String laneId, @Nullable String loadNumber, @Nullable Instant departAt,
		@Nullable Long processInstanceKey, Instant matchedAt, @Nullable Instant stagedAt, @Nullable Instant endedAt,
		List<Line> lines) {

	/** A truck that is missed at once is no use. */
	private static final Duration SHORTEST_WAIT = Duration.ofMinutes(15);

	public CrossDock {
		lines = List.copyOf(lines);
	}

	/** Where a unit is on its way. */
	public enum State {

		/** Orders wait for it. */
		MATCHED,
		/** Orders have a right to it. */
		RESERVED,
		/** It stands in its lane and counts as picked. */
		STAGED,
		/** It left the site. */
		LOADED,
		/** Nobody wanted it any more: it goes into a bin. */
		PUT_AWAY,
		/** Its delivery was cancelled: it goes back to the supplier. */
		RETURNED

	}

	/**
	 * An order line that the unit serves.
	 *
	 * @param quantity base units
	 * @param planned matched when the delivery was announced already
	 * @param cutOffAt when the order's truck closes, {@code null} before a lane is chosen
	 */
	public record Line(int line, String orderNumber, int orderLine, long quantity, boolean planned, State state,
			@Nullable Instant cutOffAt) {

		/** What became of it. */
		public enum State {

			MATCHED, RESERVED, STAGED, LOADED, LOST

		}

		boolean open() {
			return this.state != State.LOADED && this.state != State.LOST;
		}

	}

	List<Line> in(Line.State lineState) {
		return this.lines.stream().filter((line) -> line.state() == lineState).toList();
	}

	List<Line> open() {
		return this.lines.stream().filter(Line::open).toList();
	}

	/** The orders it serves or served, in the order of their numbers. */
	List<String> orderNumbers() {
		return this.lines.stream().map(Line::orderNumber).distinct().sorted().toList();
	}

	/** The orders it still serves, the most urgent first. */
	List<String> openOrders() {
		return open().stream().map(Line::orderNumber).distinct().toList();
	}

	/** When the first of its trucks closes, in a moment when none is known. */
	Instant nextCutOff(Instant now) {
		return cutOffAt().orElse(now.plus(SHORTEST_WAIT));
	}

	/** A truck's cut-off, or a moment from now when it closes sooner. */
	static Instant soonest(Instant cutOffAt, Instant now) {
		var soonest = now.plus(SHORTEST_WAIT);
		return cutOffAt.isAfter(soonest) ? cutOffAt : soonest;
	}

	/** When the first truck closes that something in it waits for. */
	public Optional<Instant> cutOffAt() {
		return open().stream()
			.flatMap((line) -> Optional.ofNullable(line.cutOffAt()).stream())
			.min(Comparator.naturalOrder());
	}

}
