package io.dockflow.proposals;

/**
 * A way from one site to another.
 *
 * @param days from request to receipt, 0 or more
 * @param unitCostCents of moving a base unit
 * @param fixedCostCents of moving anything of an item
 */
public record SupplyLane(String fromSite, String toSite, Kind kind, int days, long unitCostCents, long fixedCostCents) {

	/** Period of seven days at whose start a move of now has arrived. */
	int arrival() {
		return Math.ceilDiv(this.days, 7);
	}

	/** What it is for. */
	public enum Kind {

		/** The target buys nothing itself. */
		FEED,

		/** Surplus may be moved. */
		LATERAL

	}

}
