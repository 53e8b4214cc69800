package io.dockflow.proposals;

import io.dockflow.planning.leadtime.LeadTime;
import io.dockflow.planning.lotsizing.OrderUnit;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a site gets an item.
 *
 * @param supplierId who delivers it, {@code null} when nobody does
 * @param priceCents of a base unit
 * @param leadTime days from order to receipt
 */
record Terms(@Nullable String supplierId, long priceCents, long minimum, long pack, LeadTime leadTime) {

	private static final int DAYS = 7;

	/** Planned with: nine of ten orders are there by then. */
	private static final double LATE = 0.9;

	OrderUnit unit() {
		return new OrderUnit(this.minimum, this.pack);
	}

	int lateDays() {
		return this.leadTime.quantile(LATE);
	}

	/**
	 * The period of seven days at whose start an order of now is of use; 0 begins now.
	 */
	int arrival() {
		return Math.ceilDiv(lateDays(), DAYS);
	}

}
