package io.dockflow.planning.joint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dockflow.planning.joint.SupplierOrder.Line;

/**
 * Fills an order up, pack by pack. First each pack that saves, the one first that saves
 * most of the scarcest measure; then, while a least is missed, the pack that costs least
 * per part of what is missing, and packs that later ones made needless leave. If all that
 * saves less than the order cost, it is better to wait. Source: greedy marginal analysis,
 * Fox (1966), Discrete optimization via marginal analysis; for joint orders: Kiesmüller
 * (2009), A multi-item periodic replenishment policy with full truckloads. O(packs ·
 * items).
 */
public final class FillUp {

	private static final int NONE = -1;

	private static final double ROUNDING = 1e-9;

	private static final int MOST = 1_000_000;

	private final SupplierTerms terms;

	private final List<OrderItem> items;

	private final int[] quantities;

	private int steps;

	private final Map<Measure, Double> totals = new EnumMap<>(Measure.class);

	private FillUp(SupplierTerms terms, List<OrderItem> items) {
		this.terms = terms;
		this.items = items;
		this.quantities = new int[items.size()];
		for (var measure : Measure.values()) {
			this.totals.put(measure, 0.0);
		}
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
			add(next, 1);
		}
		var needed = this.quantities.clone();
		for (var next = cheapestFiller(); missing() && next != NONE; next = cheapestFiller()) {
			add(next, 1);
		}
		for (var next = dearestSpare(needed); next != NONE; next = dearestSpare(needed)) {
			add(next, -1);
		}
		var saving = -this.terms.orderCost();
		for (var index = 0; index < this.quantities.length; index++) {
			saving += this.items.get(index).benefit(0, this.quantities[index]);
		}
		if (missing()) {
			return wait(saving, "What the supplier asks cannot be reached within what items may hold. Wait.");
		}
		if (saving <= 0) {
			return wait(saving,
					String.format(Locale.ROOT, "An order now would cost %.2f more than waiting. Wait.", -saving));
		}
		var lines = new ArrayList<Line>();
		for (var index = 0; index < this.quantities.length; index++) {
			lines.add(line(this.items.get(index), this.quantities[index], needed[index]));
		}
		return new SupplierOrder(true, lines, this.totals, saving,
				String.format(Locale.ROOT, "Ordering now saves %.2f after the order cost of %.2f; value %.2f.", saving,
						this.terms.orderCost(), this.totals.get(Measure.VALUE)));
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
		var most = ROUNDING;
		for (var index = 0; index < this.quantities.length; index++) {
			var benefit = benefit(index);
			if (benefit <= ROUNDING || !fits(index)) {
				continue;
			}
			var worth = benefit / Math.max(ROUNDING, capacity(index));
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
		for (var index = 0; index < this.quantities.length; index++) {
			var filled = filled(index);
			if (filled <= 0 || !fits(index)) {
				continue;
			}
			var worth = benefit(index) / filled;
			if (worth > most) {
				most = worth;
				best = index;
			}
		}
		return best;
	}

	/**
	 * The pack that fills up, costs most and is not missed since a later one filled more.
	 */
	private int dearestSpare(int[] needed) {
		var best = NONE;
		var most = ROUNDING;
		for (var index = 0; index < this.quantities.length; index++) {
			var item = this.items.get(index);
			var cost = -item.benefit(this.quantities[index] - item.pack(), this.quantities[index]);
			if (this.quantities[index] > needed[index] && cost > most && spare(item)) {
				most = cost;
				best = index;
			}
		}
		return best;
	}

	private boolean spare(OrderItem item) {
		for (var measure : Measure.values()) {
			if (this.totals.get(measure) - item.perPack(measure) < this.terms.least(measure) * (1 - ROUNDING)) {
				return false;
			}
		}
		return true;
	}

	private double benefit(int index) {
		var quantity = this.quantities[index];
		return this.items.get(index).benefit(quantity, quantity + this.items.get(index).pack());
	}

	private boolean fits(int index) {
		var item = this.items.get(index);
		var fits = item.allows(this.quantities[index]);
		for (var measure : Measure.values()) {
			fits &= this.totals.get(measure) + item.perPack(measure) <= this.terms.most(measure) * (1 + ROUNDING);
		}
		return fits;
	}

	/**
	 * The largest part of a capacity still free that a pack takes; 1 without capacities.
	 */
	private double capacity(int index) {
		var part = 0.0;
		var bounded = false;
		for (var measure : Measure.values()) {
			var free = this.terms.most(measure) - this.totals.get(measure);
			if (free < Double.POSITIVE_INFINITY) {
				bounded = true;
				part = Math.max(part, this.items.get(index).perPack(measure) / Math.max(ROUNDING, free));
			}
		}
		return bounded ? part : 1;
	}

	private double filled(int index) {
		var part = 0.0;
		for (var measure : Measure.values()) {
			var missing = missing(measure);
			if (missing > 0) {
				part += Math.min(1, this.items.get(index).perPack(measure) / missing);
			}
		}
		return part;
	}

	private boolean missing() {
		for (var measure : Measure.values()) {
			if (missing(measure) > 0) {
				return true;
			}
		}
		return false;
	}

	private double missing(Measure measure) {
		var least = this.terms.least(measure);
		var missing = least - this.totals.get(measure);
		return (missing <= ROUNDING * least) ? 0 : missing;
	}

	private void add(int index, int packs) {
		if (++this.steps > MOST) {
			throw new IllegalArgumentException(
					"Expected an order of up to %d packs, but it needs more. Give larger packs.".formatted(MOST));
		}
		var item = this.items.get(index);
		this.quantities[index] += packs * item.pack();
		for (var measure : Measure.values()) {
			this.totals.merge(measure, packs * item.perPack(measure), Double::sum);
		}
	}

}
