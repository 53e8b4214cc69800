package io.dockflow.receiving;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What was found of an item and lot.
 *
 * @param quantity all that was found, damaged or not
 */
public record CountedGoods(String itemId, String lot, @Nullable LocalDate expiry, long quantity, long damaged) {

	public CountedGoods {
		if (quantity < 0 || damaged < 0 || damaged > quantity) {
			throw new IllegalArgumentException(
					"Expected 0 to %d damaged of %s, but got %d. Count again.".formatted(quantity, itemId, damaged));
		}
	}

	long good() {
		return this.quantity - this.damaged;
	}

}
