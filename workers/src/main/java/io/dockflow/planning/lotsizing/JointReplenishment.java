package io.dockflow.planning.lotsizing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.dockflow.planning.Expect;

/**
 * Items of one supplier that share the cost of an order.
 *
 * @param orderCost money per order, whatever it holds, above 0
 * @param items what is ordered
 */
public record JointReplenishment(double orderCost, List<JointItem> items) {

	/**
	 * @throws IllegalArgumentException when the order cost is not above 0 or no item is
	 * given
	 */
	public JointReplenishment {
		Expect.positive("joint order cost", orderCost);
		Expect.some("item", items);
		items = List.copyOf(items);
	}

	/**
	 * Multipliers from how much oftener the cheapest item to order is wanted than each.
	 * Source: Silver (1976), A simple method of determining order quantities in joint
	 * replenishments under deterministic demand, Management Science 22. O(n).
	 */
	public JointCycle silver() {
		var base = this.items.getFirst();
		for (var item : this.items) {
			if (item.orderCost() / item.holding() < base.orderCost() / base.holding()) {
				base = item;
			}
		}
		var unit = base.holding() / (this.orderCost + base.orderCost());
		var multipliers = new int[this.items.size()];
		for (var index = 0; index < multipliers.length; index++) {
			var item = this.items.get(index);
			var wanted = Math.sqrt(item.orderCost() / item.holding() * unit);
			multipliers[index] = (item == base) ? 1 : (int) Math.max(1, Math.round(wanted));
		}
		return cycle("Silver's heuristic", multipliers);
	}

	/**
	 * The cheapest multipliers and base cycle. As the base cycle shrinks from where all
	 * multipliers are 1, each item's best multiplier grows by one at √(2k/(m(m+1)·hλ));
	 * the optimum of every interval between is looked at, until no shorter cycle can cost
	 * less. Source: Goyal (1974); bounds: van Eijs (1993). O(n) per interval.
	 */
	public JointCycle optimal() {
		var multipliers = new int[this.items.size()];
		Arrays.fill(multipliers, 1);
		// Multipliers above 1 order less and hold more: no optimal base cycle is longer.
		var start = cycleOf(multipliers);
		for (var index = 0; index < multipliers.length; index++) {
			while (growsAt(index, multipliers[index]) >= start) {
				multipliers[index]++;
			}
		}
		var best = multipliers.clone();
		var least = cost(multipliers);
		while (true) {
			var next = next(multipliers);
			if (growsAt(next, multipliers[next]) <= shortestCycle(least)) {
				return cycle("The optimum", best);
			}
			multipliers[next]++;
			var cost = cost(multipliers);
			if (cost < least) {
				least = cost;
				best = multipliers.clone();
			}
		}
	}

	/**
	 * The shortest base cycle that can cost less than a plan: it pays the joint cost, and
	 * no item costs less than by the lot of its own.
	 */
	private double shortestCycle(double least) {
		var own = 0.0;
		for (var item : this.items) {
			own += Math.sqrt(2 * item.orderCost() * item.holding());
		}
		return (least > own) ? this.orderCost / (least - own) : Double.POSITIVE_INFINITY;
	}

	private int next(int[] multipliers) {
		var next = 0;
		for (var index = 1; index < multipliers.length; index++) {
			if (growsAt(index, multipliers[index]) > growsAt(next, multipliers[next])) {
				next = index;
			}
		}
		return next;
	}

	/** The base cycle below which one more than a multiplier is better for an item. */
	private double growsAt(int index, int multiplier) {
		var item = this.items.get(index);
		return Math.sqrt(2 * item.orderCost() / (item.holding() * multiplier * (multiplier + 1.0)));
	}

	private double cycleOf(int[] multipliers) {
		return Math.sqrt(2 * ordering(multipliers) / holding(multipliers));
	}

	private double cost(int[] multipliers) {
		return Math.sqrt(2 * ordering(multipliers) * holding(multipliers));
	}

	private double ordering(int[] multipliers) {
		var sum = this.orderCost;
		for (var index = 0; index < multipliers.length; index++) {
			sum += this.items.get(index).orderCost() / multipliers[index];
		}
		return sum;
	}

	private double holding(int[] multipliers) {
		var sum = 0.0;
		for (var index = 0; index < multipliers.length; index++) {
			sum += this.items.get(index).holding() * multipliers[index];
		}
		return sum;
	}

	private JointCycle cycle(String name, int[] multipliers) {
		var cost = cost(multipliers);
		var alone = 0.0;
		for (var item : this.items) {
			alone += Math.sqrt(2 * (this.orderCost + item.orderCost()) * item.holding());
		}
		return new JointCycle(cycleOf(multipliers), Arrays.stream(multipliers).boxed().toList(), cost, alone,
				String.format(Locale.ROOT,
						"%s orders every %.4f time units and costs %.2f; each item by itself would cost %.2f.", name,
						cycleOf(multipliers), cost, alone));
	}

}
