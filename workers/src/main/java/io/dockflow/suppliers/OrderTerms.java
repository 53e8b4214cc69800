package io.dockflow.suppliers;

/**
 * What a supplier asks of an order and how long it may take to answer.
 *
 * @param minimumOrderCents least value of an order
 * @param reviewDays days between two looks at what to order
 * @param confirmHours hours to confirm an order, then a reminder goes out
 * @param overdueHours hours behind the promised time, then somebody expedites
 */
public record OrderTerms(String supplierId, long minimumOrderCents, int reviewDays, int confirmHours,
		int overdueHours) {

	/**
	 * Terms of a supplier.
	 * @throws IllegalArgumentException when a number is too small
	 */
	public OrderTerms {
		if (minimumOrderCents < 0 || reviewDays < 1 || confirmHours < 1 || overdueHours < 1) {
			throw new IllegalArgumentException(
					"Expected a value of 0 or more and times of 1 or more for %s, but got %d cents, %d days, %d and %d hours. Correct the terms."
						.formatted(supplierId, minimumOrderCents, reviewDays, confirmHours, overdueHours));
		}
	}

	/** Of a supplier that asks nothing special: a week, a day, a day. */
	public static OrderTerms usual(String supplierId) {
		return new OrderTerms(supplierId, 0, 7, 24, 24);
	}

}
