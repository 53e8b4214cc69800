package io.dockflow.integration;

import java.time.LocalDate;

/**
 * Units of an item sold at a site on one day.
 *
 * @param inStock {@code false} when it was sold out, so that demand may have been larger
 */
public record DailySales(String siteId, String itemId, LocalDate day, long quantity, boolean inStock) {

	public DailySales {
		if (quantity < 0) {
			throw new IllegalArgumentException(
					"Expected sales of zero or more, but got %d of %s at %s on %s. Record returns as returns."
						.formatted(quantity, itemId, siteId, day));
		}
	}

}
