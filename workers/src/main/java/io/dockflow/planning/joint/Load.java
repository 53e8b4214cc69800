package io.dockflow.planning.joint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs of each item in an order that is being made, and what they come to. */
final class Load {

	static final double ROUNDING = 1e-9;

	private static final int MOST = 1_000_000;

	private final SupplierTerms terms;

	private final List<OrderItem> items;

	private final int[] packs;

	private final Map<Measure, Double> totals = new EnumMap<>(Measure.class);

	private final List<Map<Integer, Double>> savings = new ArrayList<>();

	private int steps;

	Load(SupplierTerms terms, List<OrderItem> items) {
		this.terms = terms;
		this.items = items;
		this.packs = new int[items.size()];
		for (var measure : Measure.values()) {
			this.totals.put(measure, 0.0);
		}
		items.forEach((item) -> this.savings.add(new HashMap<>()));
	}

	int items() {
		return this.packs.length;
	}

	OrderItem item(int index) {
		return this.items.get(index);
	}

	int[] quantities() {
		var quantities = new int[this.packs.length];
		for (var index = 0; index < quantities.length; index++) {
			quantities[index] = this.packs[index] * item(index).pack();
		}
		return quantities;
	}

	Map<Measure, Double> totals() {
		return this.totals;
	}

	/**
	 * Adds packs of an item, or takes some away.
	 * @throws IllegalArgumentException when it is more than a million times
	 */
	void add(int index, int change) {
		if (++this.steps > MOST) {
			throw new IllegalArgumentException(
					"Expected an order of up to %d packs, but it needs more. Give larger packs.".formatted(MOST));
		}
		this.packs[index] += change;
		for (var measure : Measure.values()) {
			this.totals.merge(measure, change * item(index).perPack(measure), Double::sum);
		}
	}

	/** Expected money that a change of an item's packs saves. */
	double saves(int index, int change) {
		return saving(index, this.packs[index] + change) - saving(index, this.packs[index]);
	}

	/** Expected money that all packs save. */
	double saves() {
		var saving = 0.0;
		for (var index = 0; index < this.packs.length; index++) {
			saving += saving(index, this.packs[index]);
		}
		return saving;
	}

	private double saving(int index, int packs) {
		return this.savings.get(index)
			.computeIfAbsent(packs, (count) -> item(index).benefit(0, count * item(index).pack()));
	}

	/** Whether an item may have so many packs more, or fewer. */
	boolean allows(int index, int change) {
		var packs = this.packs[index] + change;
		return packs >= 0 && (change <= 0 || item(index).allows((packs - 1) * item(index).pack()));
	}

	/** Whether another pack keeps to the most of each measure and of its item. */
	boolean fits(int index) {
		return allows(index, 1) && fits(index, 1, index, 0);
	}

	/** Whether changes of two items keep to the most of each measure. */
	boolean fits(int first, int firstChange, int second, int secondChange) {
		for (var measure : Measure.values()) {
			if (total(measure, first, firstChange, second, secondChange) > this.terms.most(measure) * (1 + ROUNDING)) {
				return false;
			}
		}
		return true;
	}

	boolean missing() {
		return missing(0, 0, 0, 0) > 0;
	}

	/** Parts of the least measures that are missing after changes of two items. */
	double missing(int first, int firstChange, int second, int secondChange) {
		var parts = 0.0;
		for (var measure : Measure.values()) {
			var least = this.terms.least(measure);
			if (least > 0) {
				var part = 1 - total(measure, first, firstChange, second, secondChange) / least;
				parts += (part <= ROUNDING) ? 0 : part;
			}
		}
		return parts;
	}

	double missing(Measure measure) {
		var least = this.terms.least(measure);
		var missing = least - this.totals.get(measure);
		return (missing <= ROUNDING * least) ? 0 : missing;
	}

	double free(Measure measure) {
		return this.terms.most(measure) - this.totals.get(measure);
	}

	private double total(Measure measure, int first, int firstChange, int second, int secondChange) {
		var total = this.totals.get(measure);
		if (firstChange != 0) {
			total += firstChange * item(first).perPack(measure);
		}
		return (secondChange == 0) ? total : total + secondChange * item(second).perPack(measure);
	}

}
