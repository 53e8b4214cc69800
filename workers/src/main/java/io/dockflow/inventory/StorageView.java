package io.dockflow.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How full places are, for people to look at.
 */
public interface StorageView {

	/** What a location holds and awaits. */
	Usage of(String locationId);

	/** Every location of a site, in code order. */
	List<Spot> map(String siteId);

	/**
	 * What a location holds, with what is on its way to it.
	 *
	 * @param handlingUnits units in it, a unit on a unit counted as the lower one
	 */
	record Usage(java.math.BigDecimal weightGrams, java.math.BigDecimal volumeMm3, int handlingUnits) {
	}

	/**
	 * A location on the map.
	 *
	 * @param fillPercent the nearest of its limits, 0 to 100 and above when it is
	 * exceeded; {@code null} when it has none
	 * @param velocityClass of the fastest item in it, or {@code null}
	 */
	record Spot(String locationId, String zone, String kind, String condition, long xMm, long yMm, int aisle, int bay,
			int level, long quantity, int items, @Nullable Integer fillPercent, @Nullable String velocityClass,
			@Nullable Instant oldestReceivedAt, @Nullable LocalDate earliestExpiry, boolean blockedForPutAway,
			boolean blockedForRemoval) {
	}

}
