package io.dockflow.planning.policy;

import io.dockflow.planning.lotsizing.OrderUnit;

/**
 * When to order and how much. Positions are what is on hand and on its way, less what is
 * owed (Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains,
 * 4th edition, 2017). Amounts are in base units.
 */
public sealed interface ReplenishmentPolicy {

	/** What to order at a position, before the supplier's rounding; 0 for nothing. */
	double wanted(double position);

	/** What to order at a review, in quantities that the supplier accepts. */
	default double orderQuantity(StockPosition position, OrderUnit unit) {
		return unit.up(wanted(position.inventory()));
	}

	/** At or below the reorder point, up to the level: (R,s,S). */
	record ReviewMinMax(double reorderPoint, double upTo) implements ReplenishmentPolicy {

		public ReviewMinMax {
			requireOrdered(reorderPoint, upTo);
		}

		@Override
		public double wanted(double position) {
			return (position <= this.reorderPoint) ? this.upTo - position : 0;
		}

	}

	/** At or below the reorder point, as few lots as bring it above: (R,s,nQ). */
	record ReviewLots(double reorderPoint, double lot) implements ReplenishmentPolicy {

		public ReviewLots {
			requireLot(lot);
		}

		@Override
		public double wanted(double position) {
			return (position <= this.reorderPoint)
					? (Math.floor((this.reorderPoint - position) / this.lot) + 1) * this.lot : 0;
		}

	}

	/** At or below the reorder point, one lot, asked after each withdrawal: (s,Q). */
	record ReorderPoint(double reorderPoint, double lot) implements ReplenishmentPolicy {

		public ReorderPoint {
			requireLot(lot);
		}

		@Override
		public double wanted(double position) {
			return (position <= this.reorderPoint) ? this.lot : 0;
		}

	}

	/** At each review, up to the level: (R,S). */
	record BaseStock(double upTo) implements ReplenishmentPolicy {

		@Override
		public double wanted(double position) {
			return Math.max(0, this.upTo - position);
		}

	}

	/** Below the minimum that a person set, up to the maximum that a person set. */
	record FixedMinMax(double minimum, double maximum) implements ReplenishmentPolicy {

		public FixedMinMax {
			requireOrdered(minimum, maximum);
		}

		@Override
		public double wanted(double position) {
			return (position < this.minimum) ? this.maximum - position : 0;
		}

	}

	private static void requireOrdered(double low, double high) {
		if (!(high >= low)) {
			throw new IllegalArgumentException(
					"Expected a maximum of at least the minimum %s, but it is %s. Raise it.".formatted(low, high));
		}
	}

	private static void requireLot(double lot) {
		if (!(lot > 0)) {
			throw new IllegalArgumentException(
					"Expected a lot above 0, but it is %s. Give 1 for single units.".formatted(lot));
		}
	}

}
