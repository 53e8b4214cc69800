package io.dockflow.inventory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A batch of an item that was made together.
 *
 * @param expiry the first day on which it must not be sold any more
 * @param bestBefore the day until which it is at its best; it ends the sale when there is
 * no expiry
 */
public record Lot(String itemId, String lot, @Nullable LocalDate expiry, @Nullable LocalDate bestBefore,
		@Nullable LocalDate producedOn) {

	public Lot {
		if (lot.isBlank() || lot.length() > 40 || !lot.equals(lot.strip())) {
			throw new IllegalArgumentException(
					"Expected a lot of 1 to 40 characters, without spaces around it, for item %s, but got '%s'. Read it from the label."
						.formatted(itemId, lot));
		}
		requireAfter(lot, producedOn, "expires", expiry);
		requireAfter(lot, producedOn, "is best before", bestBefore);
	}

	private static void requireAfter(String lot, @Nullable LocalDate producedOn, String verb,
			@Nullable LocalDate date) {
		if (producedOn != null && date != null && date.isBefore(producedOn)) {
			throw new IllegalArgumentException(
					"Expected lot %s to be produced before it %s on %s, but it says %s. Look at the label."
						.formatted(lot, verb, date, producedOn));
		}
	}

}
