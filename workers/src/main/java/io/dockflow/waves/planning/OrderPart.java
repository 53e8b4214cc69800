package io.dockflow.waves.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import io.dockflow.waves.batching.BatchOrder;

/**
 * As much of an order as a cart holds.
 *
 * @param id names it in batches
 */
record OrderPart(String id, List<Pick> picks) {

	private static final Comparator<Pick> BY_PLACE = Comparator.comparing(Pick::place)
		.thenComparingInt(Pick::orderLine)
		.thenComparingInt(Pick::cell);

	private static final Comparator<Pick> BY_LINE = Comparator.comparingInt(Pick::orderLine)
		.thenComparing(Pick::place)
		.thenComparingInt(Pick::cell);

	/** Orders by number, those that no cart holds cut place by place. */
	static List<OrderPart> alongPlaces(List<Pick> picks, CartCapacity cart) {
		return of(picks, cart, BY_PLACE);
	}

	/** Orders by number, those that no cart holds cut line by line. */
	static List<OrderPart> alongLines(List<Pick> picks, CartCapacity cart) {
		return of(picks, cart, BY_LINE);
	}

	private static List<OrderPart> of(List<Pick> picks, CartCapacity cart, Comparator<Pick> sequence) {
		var orders = new TreeMap<String, List<Pick>>();
		picks.stream()
			.sorted(sequence)
			.forEach((pick) -> orders.computeIfAbsent(pick.orderNumber(), (order) -> new ArrayList<>()).add(pick));
		var parts = new ArrayList<OrderPart>();
		orders.forEach((order, ofOrder) -> {
			var number = 1;
			for (var part : cut(ofOrder, cart)) {
				parts.add(new OrderPart("%s/%d".formatted(order, number++), part));
			}
		});
		return parts;
	}

	private static List<List<Pick>> cut(List<Pick> picks, CartCapacity cart) {
		var parts = new ArrayList<List<Pick>>();
		var load = new Load(0, 0, 0);
		for (var pick : picks) {
			if (load.lines() == 0 || !cart.holds(load.with(pick))) {
				parts.add(new ArrayList<>());
				load = new Load(0, 0, 0);
			}
			parts.getLast().add(pick);
			load = load.with(pick);
		}
		return parts;
	}

	String orderNumber() {
		return this.picks.getFirst().orderNumber();
	}

	/** A pick that alone is more than a cart holds fills one. */
	BatchOrder toBatch(WalkMeasure measure, CartCapacity cart, long dueSecond) {
		return new BatchOrder(this.id, measure.stops(WavePlanner.places(this.picks)), cart.atMost(Load.of(this.picks)),
				dueSecond);
	}

}
