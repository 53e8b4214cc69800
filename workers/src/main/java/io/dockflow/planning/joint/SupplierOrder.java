package io.dockflow.planning.joint;

import java.util.List;
import java.util.Map;

/**
 * An order of several items, or the advice to wait.
 *
 * @param placed whether ordering now is better than waiting
 * @param lines one per item, in their order; of quantity 0 when it is better to wait
 * @param totals of each measure
 * @param saving expected money that the order saves against none, after the order cost;
 * what it would save when it is not placed
 * @param explanation a sentence for a person
 */
public record SupplierOrder(boolean placed, List<Line> lines, Map<Measure, Double> totals, double saving,
		String explanation) {

	public SupplierOrder {
		lines = List.copyOf(lines);
		totals = Map.copyOf(totals);
	}

	/**
	 * An item of the order.
	 *
	 * @param item id of the item
	 * @param quantity whole units, in whole packs
	 * @param needed units of it that the item wants for itself; the others fill up
	 * @param saving expected money that the quantity saves against none
	 * @param explanation a sentence for a person
	 */
	public record Line(String item, int quantity, int needed, double saving, String explanation) {
	}

}
