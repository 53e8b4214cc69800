package io.dockflow.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The units an item can be counted in, converted exactly or not at all.
 *
 * @param baseUnit the item's own word for a base unit
 * @param perUnit base units in one of each unit, by the unit's name in capitals
 */
public record Units(String itemId, String baseUnit, Map<String, Long> perUnit) {

	/**
	 * More than any warehouse holds of an item, and small enough to be added up safely.
	 */
	public static final long MOST = 1_000_000_000_000L;

	public Units {
		var all = new TreeMap<>(perUnit);
		all.put("EACH", 1L);
		all.put(baseUnit.toUpperCase(Locale.ROOT), 1L);
		perUnit = Map.copyOf(all);
	}

	/**
	 * Converts to base units.
	 * @param unit a packaging level or the base unit; {@code null} for base units
	 * @throws IllegalArgumentException when the item is not counted in that unit, or the
	 * quantity is no whole number of base units or too large
	 */
	public long toBase(BigDecimal quantity, @Nullable String unit) {
		var name = (unit != null) ? unit.toUpperCase(Locale.ROOT) : "EACH";
		var factor = this.perUnit.get(name);
		if (factor == null) {
			throw new IllegalArgumentException("Expected a unit of %s out of %s, but got '%s'. Choose one of them."
				.formatted(this.itemId, new TreeMap<>(this.perUnit).keySet(), unit));
		}
		if (Math.abs((long) quantity.scale()) > 30 || quantity.abs().compareTo(BigDecimal.valueOf(MOST)) > 0) {
			throw new IllegalArgumentException("Expected at most %d of %s, but got %s. Correct the quantity."
				.formatted(MOST, this.itemId, quantity));
		}
		var base = quantity.multiply(BigDecimal.valueOf(factor)).stripTrailingZeros();
		if (base.scale() > 0) {
			throw new IllegalArgumentException(
					"Expected a whole number of %s of %s, but %s %s are %s. Correct the quantity."
						.formatted(this.baseUnit, this.itemId, quantity.toPlainString(), name, base.toPlainString()));
		}
		if (base.abs().compareTo(BigDecimal.valueOf(MOST)) > 0) {
			throw new IllegalArgumentException("Expected at most %d %s of %s, but got %s. Correct the quantity."
				.formatted(MOST, this.baseUnit, this.itemId, base.toPlainString()));
		}
		return base.longValueExact();
	}

}
