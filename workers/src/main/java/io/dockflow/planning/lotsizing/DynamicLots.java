package io.dockflow.planning.lotsizing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Orders for known demand that differs by period: each order covers a run of periods. No
 * periods have an empty plan of cost 0.
 */
public final class DynamicLots {

	private DynamicLots() {
	}

	/**
	 * The cheapest plan. Source: Wagner and Whitin (1958); Snyder and Shen (2019),
	 * chapter 3. O(T²) time, O(T) memory.
	 */
	public static LotPlan wagnerWhitin(List<LotPeriod> periods) {
		var count = periods.size();
		var best = new double[count + 1];
		var start = new int[count + 1];
		Arrays.fill(best, Double.POSITIVE_INFINITY);
		best[0] = 0;
		for (var first = 0; first < count; first++) {
			var run = new Run(periods, first);
			for (var end = first + 1; end <= count; end++) {
				var cost = best[first] + run.add(end - 1);
				if (cost < best[end]) {
					best[end] = cost;
					start[end] = first;
				}
			}
		}
		var firsts = new boolean[count];
		for (var end = count; end > 0; end = start[end]) {
			firsts[start[end]] = true;
		}
		return plan("The cheapest plan", periods, firsts);
	}

	/**
	 * A plan that looks ahead no farther than an order reaches: periods are added while
	 * the cost per period falls. Source: Silver and Meal (1973). O(T).
	 */
	public static LotPlan silverMeal(List<LotPeriod> periods) {
		var firsts = new boolean[periods.size()];
		var first = 0;
		while (first < periods.size()) {
			firsts[first] = true;
			var run = new Run(periods, first);
			var average = run.add(first);
			var end = first + 1;
			while (end < periods.size()) {
				var longer = run.add(end) / (end + 1 - first);
				if (longer > average) {
					break;
				}
				average = longer;
				end++;
			}
			first = end;
		}
		return plan("Silver and Meal's plan", periods, firsts);
	}

	/** An order for each period that has demand. O(T). */
	public static LotPlan lotForLot(List<LotPeriod> periods) {
		var firsts = new boolean[periods.size()];
		Arrays.fill(firsts, true);
		return plan("An order for each period", periods, firsts);
	}

	private static LotPlan plan(String name, List<LotPeriod> periods, boolean[] firsts) {
		var quantities = new ArrayList<Double>();
		var cost = 0.0;
		var orders = 0;
		var period = 0;
		while (period < periods.size()) {
			var run = new Run(periods, period);
			var first = period;
			do {
				run.add(period++);
			}
			while (period < periods.size() && !firsts[period]);
			quantities.add(run.quantity);
			for (var covered = first + 1; covered < period; covered++) {
				quantities.add(0.0);
			}
			cost += run.cost;
			orders += (run.quantity > 0) ? 1 : 0;
		}
		return new LotPlan(quantities, cost, String.format(Locale.ROOT,
				"%s orders %d times in %d periods and costs %.2f.", name, orders, periods.size(), cost));
	}

	/**
	 * An order that covers a run of periods; nothing is ordered while none has demand.
	 */
	private static final class Run {

		private final List<LotPeriod> periods;

		private final int first;

		private double held;

		private double quantity;

		private double cost;

		Run(List<LotPeriod> periods, int first) {
			this.periods = periods;
			this.first = first;
		}

		/** Covers the next period too, and gives the cost of the run. */
		double add(int period) {
			if (period > this.first) {
				this.held += this.periods.get(period - 1).holdingCost();
			}
			var demand = this.periods.get(period).demand();
			if (this.quantity == 0 && demand > 0) {
				this.cost += this.periods.get(this.first).orderCost();
			}
			this.quantity += demand;
			this.cost += demand * (this.held + this.periods.get(this.first).unitCost());
			return this.cost;
		}

	}

}
