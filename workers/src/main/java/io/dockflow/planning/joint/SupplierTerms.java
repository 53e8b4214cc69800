package io.dockflow.planning.joint;

import java.util.Map;

import io.dockflow.planning.Expect;

/**
 * What a supplier or a truck asks of an order.
 *
 * @param orderCost money per order, 0 or more
 * @param least of each measure that an order must reach; 0 when it is not given
 * @param most of each measure that an order may reach; no bound when it is not given
 */
public record SupplierTerms(double orderCost, Map<Measure, Double> least, Map<Measure, Double> most) {

	/**
	 * @throws IllegalArgumentException when a number is below 0 or a measure must exceed
	 * what it may
	 */
	public SupplierTerms {
		Expect.notNegative("order cost", orderCost);
		least = Map.copyOf(least);
		most = Map.copyOf(most);
		for (var measure : Measure.values()) {
			var lower = Expect.notNegative("least of a measure", least.getOrDefault(measure, 0.0));
			var upper = most.getOrDefault(measure, Double.POSITIVE_INFINITY);
			if (!(upper >= lower)) {
				throw new IllegalArgumentException(
						"Expected a most of %s of at least %s, but it is %s. Correct one of them.".formatted(measure,
								lower, upper));
			}
		}
	}

	double least(Measure measure) {
		return this.least.getOrDefault(measure, 0.0);
	}

	double most(Measure measure) {
		return this.most.getOrDefault(measure, Double.POSITIVE_INFINITY);
	}

}
