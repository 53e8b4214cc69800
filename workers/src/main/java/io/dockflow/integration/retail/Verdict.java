package io.dockflow.integration.retail;

/**
 * What a line is to the warehouse, and why.
 */
record Verdict(Kind kind, String reason) {

	enum Kind {

		/** Goods somebody ordered. */
		GOODS,
		/** Goods that came back or an order that was called off. */
		CANCELLATION,
		/** Postage, fees, discounts, vouchers: nothing to pick. */
		SERVICE,
		/** A correction of the sender's own stock. */
		ADJUSTMENT,
		/** Cannot be handled. */
		REJECTED

	}

}
