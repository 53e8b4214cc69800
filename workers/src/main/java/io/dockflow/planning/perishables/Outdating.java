package io.dockflow.planning.perishables;

import java.util.List;

/**
 * What becomes of batches over some periods.
 *
 * @param outdated units lost at the end of each period
 * @param sold units of demand met
 * @param missed units of demand not met
 * @param left units in stock after the last period, or still on the way
 */
public record Outdating(List<Double> outdated, double sold, double missed, double left) {

	public Outdating {
		outdated = List.copyOf(outdated);
	}

	/** Units lost in all periods. */
	public double total() {
		return this.outdated.stream().mapToDouble(Double::doubleValue).sum();
	}

}
