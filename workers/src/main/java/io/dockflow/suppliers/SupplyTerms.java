package io.dockflow.suppliers;

/**
 * At which price, in which steps and how fast a supplier delivers an item.
 *
 * @param unitPriceCents of one base unit
 * @param minimumQuantity base units an order has at least, 1 or more
 * @param packMultiple base units an order is a multiple of, 1 or more
 * @param leadTimeDays from order to receipt as quoted, 0 or more
 * @param preferred whether it is asked first
 */
public record SupplyTerms(String supplierId, String itemId, long unitPriceCents, long minimumQuantity,
		long packMultiple, int leadTimeDays, boolean preferred) {

	/**
	 * Terms of one supplier for one item.
	 * @throws IllegalArgumentException when a number is too small
	 */
	public SupplyTerms {
		if (unitPriceCents < 0 || minimumQuantity < 1 || packMultiple < 1 || leadTimeDays < 0) {
			throw new IllegalArgumentException(
					"Expected a price and a lead time of 0 or more and quantities of 1 or more for %s of %s, but got %d cents, %d days, at least %d, steps of %d. Correct the terms."
						.formatted(itemId, supplierId, unitPriceCents, leadTimeDays, minimumQuantity, packMultiple));
		}
	}

	/** The least quantity of base units that covers what is wanted and may be ordered. */
	public long rounded(long wanted) {
		var least = Math.max(wanted, this.minimumQuantity);
		return Math.ceilDiv(least, this.packMultiple) * this.packMultiple;
	}

}
