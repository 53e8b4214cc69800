package io.dockflow.replenishment;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import org.jspecify.annotations.Nullable;

/**
 * A face is filled.
 *
 * @param wanted base units, before a source was chosen
 * @param moved base units that came into the face
 */
public record Replenishment(String replenishmentNumber, String siteId, String faceId, String itemId, Cause cause,
		State state, long wanted, long moved, Instant requestedAt, @Nullable Instant closedAt, List<Line> lines) {

	public Replenishment {
		lines = List.copyOf(lines);
	}

	/** Why. */
	public enum Cause {

		BELOW_MINIMUM, WAVE

	}

	/** How far it came. */
	public enum State {

		REQUESTED, CHOSEN, DONE, NO_RESERVE, CANCELLED

	}

	boolean open() {
		return this.state == State.REQUESTED || this.state == State.CHOSEN;
	}

	/**
	 * What is taken from a reserve bin.
	 *
	 * @param wholeUnit whether its unit moves as it stands
	 * @param taken whether its bin was scanned
	 */
	public record Line(int line, String locationId, String lot, String handlingUnitId, long reservationId,
			long quantity, boolean wholeUnit, boolean taken) {

		StockCell cell(String siteId, String itemId) {
			return new StockCell(siteId, this.locationId, itemId, this.lot, this.handlingUnitId, StockStatus.AVAILABLE,
					"");
		}

	}

}
