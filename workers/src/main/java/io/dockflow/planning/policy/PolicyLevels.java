package io.dockflow.planning.policy;

import java.util.Arrays;
import java.util.function.DoublePredicate;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.SampledDemand;
import io.dockflow.planning.policy.ReplenishmentPolicy.BaseStock;
import io.dockflow.planning.policy.ReplenishmentPolicy.ReviewLots;
import io.dockflow.planning.policy.ReplenishmentPolicy.ReviewMinMax;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import io.dockflow.planning.policy.ServiceTarget.CycleService;
import io.dockflow.planning.policy.ServiceTarget.FillRate;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The levels of a policy that reach a target when unmet demand waits. Demand of a random
 * lead time is a mixture, drawn; what a review finds below the reorder point, the
 * undershoot, is drawn from runs of the position between two levels (Tijms and Groenevelt
 * 1984). Demands of periods are taken as independent. O(draws · periods).
 */
public final class PolicyLevels {

	private static final int DRAWS = 20_000;

	private final double[] lead;

	private final double[] undershoot;

	private final double lot;

	private final ServiceTarget target;

	private final boolean whole;

	private PolicyLevels(DemandDistribution demand, double[] leadTime, int review, double lot, ServiceTarget target,
			UniformRandomProvider random) {
		this.lot = lot;
		this.target = target;
		this.whole = demand.isWhole();
		this.lead = new double[DRAWS];
		Arrays.setAll(this.lead, (draw) -> drawn(demand, period(leadTime, random), random));
		this.undershoot = undershoot(demand, review, lot, random);
	}

	/**
	 * A reorder point and a level a lot above it: (R,s,S).
	 * @param demand of one period
	 * @param leadTime probabilities of 0, 1, 2, … periods until an order arrives
	 * @param review periods from one review to the next, 1 or more
	 * @param lot units from reorder point to level, 0 or more; 0 orders at each review
	 * @throws IllegalArgumentException when an argument is out of range
	 */
	public static ReviewMinMax minMax(DemandDistribution demand, double[] leadTime, int review, double lot,
			ServiceTarget target, UniformRandomProvider random) {
		require(leadTime, review, lot);
		double point = new PolicyLevels(demand, leadTime, review, lot, target, random).reorderPoint();
		return new ReviewMinMax(point, point + lot);
	}

	/** A reorder point for lots of a given size: (R,s,nQ); arguments as for min/max. */
	public static ReviewLots lots(DemandDistribution demand, double[] leadTime, int review, double lot,
			ServiceTarget target, UniformRandomProvider random) {
		require(leadTime, review, lot);
		return new ReviewLots(new PolicyLevels(demand, leadTime, review, lot, target, random).reorderPoint(), lot);
	}

	/** The level to order up to at each review: (R,S); arguments as for min/max. */
	public static BaseStock baseStock(DemandDistribution demand, double[] leadTime, int review, ServiceTarget target,
			UniformRandomProvider random) {
		require(leadTime, review, 0);
		return new BaseStock(new PolicyLevels(demand, leadTime, review, 0, target, random).reorderPoint());
	}

	/** Demand of review and lead time together, as drawn. */
	public static SampledDemand protection(DemandDistribution demand, double[] leadTime, int review,
			UniformRandomProvider random) {
		require(leadTime, review, 0);
		double[] sample = new double[DRAWS];
		Arrays.setAll(sample, (draw) -> drawn(demand, review + period(leadTime, random), random));
		return SampledDemand.of(sample);
	}

	private double reorderPoint() {
		DoublePredicate reached = (point) -> switch (this.target) {
			case FillRate fill -> shortage(point) <= (1 - fill.share()) * perCycle();
			case CycleService cycle -> covered(point) >= cycle.share();
			case CostFraction cost -> covered(point) >= cost.criticalFractile();
		};
		double low = -this.lot - 1;
		double high = Arrays.stream(this.lead).max().orElse(0) + Arrays.stream(this.undershoot).max().orElse(0) + 1;
		double precision = this.whole ? 0.5 : Math.max(1e-9, high * 1e-6);
		while (high - low > precision) {
			double middle = (low + high) / 2;
			if (reached.test(this.whole ? Math.floor(middle) : middle)) {
				high = middle;
			}
			else {
				low = middle;
			}
		}
		return this.whole ? Math.floor(high) : high;
	}

	/** Units short at the end of a cycle and not yet at its beginning. */
	private double shortage(double point) {
		double units = 0;
		for (int draw = 0; draw < DRAWS; draw++) {
			units += Math.max(0, this.lead[draw] + this.undershoot[draw] - point)
					- Math.max(0, this.lead[draw] - point - this.lot);
		}
		return units / DRAWS;
	}

	private double covered(double point) {
		int covered = 0;
		for (int draw = 0; draw < DRAWS; draw++) {
			covered += (this.lead[draw] + this.undershoot[draw] <= point) ? 1 : 0;
		}
		return covered / (double) DRAWS;
	}

	private double perCycle() {
		return this.lot + Arrays.stream(this.undershoot).average().orElse(0);
	}

	private static double[] undershoot(DemandDistribution demand, int review, double lot,
			UniformRandomProvider random) {
		double[] undershoot = new double[DRAWS];
		if (demand.mean() <= 0) {
			return undershoot;
		}
		for (int draw = 0; draw < DRAWS; draw++) {
			double above = lot;
			double taken = drawn(demand, review, random);
			while (above - taken > 0 || taken == 0) {
				above -= taken;
				taken = drawn(demand, review, random);
			}
			undershoot[draw] = taken - above;
		}
		return undershoot;
	}

	private static double drawn(DemandDistribution demand, int periods, UniformRandomProvider random) {
		double sum = 0;
		for (int period = 0; period < periods; period++) {
			sum += demand.quantile(random.nextDouble());
		}
		return sum;
	}

	private static int period(double[] leadTime, UniformRandomProvider random) {
		double rest = random.nextDouble();
		for (int period = 0; period < leadTime.length - 1; period++) {
			rest -= leadTime[period];
			if (rest < 0) {
				return period;
			}
		}
		return leadTime.length - 1;
	}

	private static void require(double[] leadTime, int review, double lot) {
		if (leadTime.length == 0 || Math.abs(Arrays.stream(leadTime).sum() - 1) > 1e-9 || review < 1 || !(lot >= 0)) {
			throw new IllegalArgumentException(
					"Expected lead-time probabilities of 1 together, a review of 1 period or more and a lot of 0 or more, but they are %s, %d and %s. Correct them."
						.formatted(Arrays.toString(leadTime), review, lot));
		}
	}

}
