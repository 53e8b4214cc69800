package io.dockflow.planning.lotsizing;

import java.util.List;

/**
 * What to order in each period.
 *
 * @param quantities units that arrive at the start of each period
 * @param cost money for orders, goods and holding over all periods
 * @param explanation a sentence for a person
 */
public record LotPlan(List<Double> quantities, double cost, String explanation) {

	public LotPlan {
		quantities = List.copyOf(quantities);
	}

}
