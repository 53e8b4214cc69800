package io.dockflow.planning.lotsizing;

import java.util.List;

/**
 * When items are ordered together: the supplier every base cycle, each item every so many
 * of them.
 *
 * @param baseCycle time between orders
 * @param multipliers for each item, in how many orders it takes part once
 * @param cost money per time for ordering and holding
 * @param independentCost money per time if every item were ordered by itself, the joint
 * cost paid each time
 * @param explanation a sentence for a person
 */
public record JointCycle(double baseCycle, List<Integer> multipliers, double cost, double independentCost,
		String explanation) {

	public JointCycle {
		multipliers = List.copyOf(multipliers);
	}

}
