package io.dockflow.purchasing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An order that somebody, or a planning run, wants to be placed.
 *
 * @param key names the intention: the same key again is the same order
 * @param raisedBy the person, or who ran the plan
 * @param planRun the planning run that proposed it, {@code null} when a person did
 * @param neededAt when the goods are wanted at the site
 * @param lines one per item
 */
public record NewPurchaseOrder(String key, String supplierId, String siteId, String raisedBy, @Nullable String planRun,
		Instant neededAt, List<Line> lines) {

	public NewPurchaseOrder {
		lines = List.copyOf(lines);
	}

	/**
	 * What is wanted of one item.
	 *
	 * @param quantity base units
	 * @param unitPriceCents of one base unit
	 * @param reason why so many, for people, or {@code null}
	 */
	public record Line(String itemId, long quantity, long unitPriceCents, @Nullable String reason) {
	}

}
