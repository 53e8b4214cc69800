package io.dockflow.planning.stochastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dockflow.planning.Expect;

/**
 * Orders over periods that differ and end, by dynamic programming over whole stocks.
 * Source: Scarf (1960), The optimality of (S, s) policies in the dynamic inventory
 * problem; Snyder and Shen (2019), section 4.4.3. O(T · X · D) for T periods, demand of D
 * amounts and X = 2 · T · D stocks.
 *
 * @param periods the first one first
 * @param end money per unit left or owed after the last period
 * @param discount what money of the next period is worth now, above 0 and at most 1
 */
public record FiniteHorizon(List<HorizonPeriod> periods, StockCost end, double discount) {

	/** Stocks times demands beyond which a plan takes minutes. */
	private static final double MOST = 2e10;

	/**
	 * @throws IllegalArgumentException when the discount is outside, or demand may add up
	 * to more than about 100,000 units
	 */
	public FiniteHorizon {
		periods = List.copyOf(periods);
		Expect.positive("discount", discount);
		if (discount > 1) {
			throw new IllegalArgumentException(
					"Expected a discount of at most 1, but it is %s. Give 1 for none.".formatted(discount));
		}
		if (2.0 * total(periods) * (total(periods) + periods.size()) > MOST) {
			throw new IllegalArgumentException(
					"Expected up to 100,000 units over all periods, but they may be %d. Plan in packs or pallets."
						.formatted(total(periods)));
		}
	}

	/**
	 * The best orders.
	 * @param initialStock units on hand, less what is owed, before the first period
	 */
	public HorizonPlan plan(int initialStock) {
		var reach = (int) total(this.periods);
		var low = Math.min(0, initialStock) - reach;
		var high = Math.max(0, initialStock) + reach;
		var value = new double[high - low + 1];
		for (var state = 0; state < value.length; state++) {
			var stock = low + state;
			value[state] = this.end.holding() * Math.max(0, stock) + this.end.shortage() * Math.max(0, -stock);
		}
		var steps = new ArrayList<HorizonPlan.Step>();
		for (var index = this.periods.size() - 1; index >= 0; index--) {
			var period = this.periods.get(index);
			var after = after(period, value, low);
			value = after.clone();
			steps.add(order(period, after, value, low));
		}
		var cost = value[initialStock - low];
		return new HorizonPlan(steps.reversed(), cost,
				String.format(Locale.ROOT,
						"The best orders over %d periods from a stock of %d cost %.2f in expectation.",
						this.periods.size(), initialStock, cost));
	}

	/** Expected cost of the period and all after it, by the stock after ordering. */
	private double[] after(HorizonPeriod period, double[] value, int low) {
		var after = new double[value.length];
		for (var state = 0; state < after.length; state++) {
			var future = 0.0;
			for (var amount = period.steps().least(); amount <= period.steps().most(); amount++) {
				// Stocks below the lowest cannot be reached from where plans start.
				future += period.steps().probability(amount) * value[Math.max(0, state - amount)];
			}
			after[state] = period.costs().expected(period.demand(), low + state) + this.discount * future;
		}
		return after;
	}

	/** Lowers the value of each stock at which ordering pays, and tells which do. */
	private static HorizonPlan.Step order(HorizonPeriod period, double[] after, double[] value, int low) {
		var best = after.length - 1;
		var step = new HorizonPlan.Step(false, low, low);
		for (var state = after.length - 2; state >= 0; state--) {
			var next = state + 1;
			if (after[next] + period.unitCost() * (next - best) <= after[best]) {
				best = next;
			}
			var ordered = period.orderCost() + period.unitCost() * (best - state) + after[best];
			if (ordered < after[state]) {
				value[state] = ordered;
				if (!step.orders()) {
					step = new HorizonPlan.Step(true, low + state, low + best);
				}
			}
		}
		return step;
	}

	private static long total(List<HorizonPeriod> periods) {
		return periods.stream().mapToLong((period) -> period.steps().most()).sum();
	}

}
