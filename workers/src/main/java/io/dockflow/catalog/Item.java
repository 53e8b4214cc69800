package io.dockflow.catalog;

import io.dockflow.shared.StorageCondition;
import org.jspecify.annotations.Nullable;

/**
 * A stock keeping unit; dimensions and weight are those of one base unit.
 *
 * @param gtin 14 digits, or {@code null}
 * @param serialTracked every piece has a number of its own
 * @param velocityClass A (fast), B or C
 * @param origin where its data come from: {@code MASTER}, or {@code INFERRED} for
 * recorded defaults
 */
public record Item(String itemId, String description, @Nullable String gtin, String baseUnit, int lengthMm, int widthMm,
		int heightMm, int weightGrams, StorageCondition storageCondition, boolean lotTracked, boolean expiryTracked,
		boolean serialTracked, char velocityClass, int unitsPerCase, int casesPerPallet, String origin) {

	public Item {
		if (unitsPerCase < 1 || casesPerPallet < 1) {
			throw new IllegalArgumentException(
					"Expected at least one unit per case and one case per pallet for item %s, but got %d and %d. Correct the packaging."
						.formatted(itemId, unitsPerCase, casesPerPallet));
		}
	}

	/** An item whose pieces have no numbers. */
	public Item(String itemId, String description, @Nullable String gtin, String baseUnit, int lengthMm, int widthMm,
			int heightMm, int weightGrams, StorageCondition storageCondition, boolean lotTracked, boolean expiryTracked,
			char velocityClass, int unitsPerCase, int casesPerPallet, String origin) {
		this(itemId, description, gtin, baseUnit, lengthMm, widthMm, heightMm, weightGrams, storageCondition,
				lotTracked, expiryTracked, false, velocityClass, unitsPerCase, casesPerPallet, origin);
	}

	public long unitsPerPallet() {
		return (long) this.unitsPerCase * this.casesPerPallet;
	}

	public long volumeMm3() {
		return (long) this.lengthMm * this.widthMm * this.heightMm;
	}

	public boolean perishable() {
		return this.expiryTracked;
	}

}
