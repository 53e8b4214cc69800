package io.dockflow.planning.leadtime;

/**
 * A purchase order line of the past, or one that is still open.
 *
 * @param supplier who was asked
 * @param category of the item
 * @param item what was asked for
 * @param days from order to receipt, or from order to now while it is open
 * @param received whether it has arrived; else the days are a lower bound
 */
public record PastOrder(String supplier, String category, String item, double days, boolean received) {

	/**
	 * An order with its age.
	 * @throws IllegalArgumentException when the days are negative or no number
	 */
	public PastOrder {
		if (!(days >= 0) || Double.isInfinite(days)) {
			throw new IllegalArgumentException(
					"Expected 0 days or more since the order of '%s', but found %s. Check its dates.".formatted(item,
							days));
		}
	}

}
