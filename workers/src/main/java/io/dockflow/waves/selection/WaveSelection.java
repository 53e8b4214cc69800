package io.dockflow.waves.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.dockflow.shared.SearchBudget;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.batching.BatchingProblem;
import io.dockflow.waves.batching.LoadLimit;
import io.dockflow.waves.batching.OrderBatching;
import io.dockflow.waves.batching.OrderTours;
import io.dockflow.waves.batching.PickArea;

/**
 * Chooses the orders to release now. The value of a release is the lateness it avoids,
 * weighed by priority, and the walking it saves against picking each order alone. Orders
 * are cut into bands of like urgency; each band is batched by {@link OrderBatching},
 * which puts orders of the same aisles together; carts are then taken by value a second,
 * the first one that exceeds the hours only with as many of its orders as fit. What is
 * taken with fewer hours is a beginning of what is taken with more, so more hours never
 * give less value. Of orders with the same stops, load and priority the most urgent go
 * first. The same input and seed give the same wave. O(n · b) tours for bands of b
 * orders.
 */
public final class WaveSelection {

	/** More open orders than this are several sites' or several days'. */
	static final int MOST_ORDERS = 10_000;

	/** So many orders are batched together. */
	private static final int BAND = 125;

	private static final int ITERATIONS_PER_ORDER = 40;

	private final List<OpenOrder> open;

	private final WaveTerms terms;

	private final OrderTours tours;

	private final long[] alone;

	private final long[] stops;

	private WaveSelection(List<OpenOrder> open, PickArea area, WaveTerms terms) {
		this.open = open;
		this.terms = terms;
		this.tours = area.tours(open.stream().map((one) -> one.order().stops()).toList());
		this.stops = open.stream().mapToLong((one) -> one.order().stops().length).toArray();
		this.alone = IntStream.range(0, open.size())
			.mapToLong((order) -> this.tours.of(new int[] { order }, 1))
			.toArray();
	}

	/**
	 * The wave to release.
	 * @param open at most 10,000 orders that each fit on a cart
	 * @throws IllegalArgumentException when there are more, or one does not fit
	 */
	public static SelectedWave choose(List<OpenOrder> open, List<LoadLimit> cart, PickArea area, WaveTerms terms,
			long seed) {
		if (open.isEmpty()) {
			return new SelectedWave(List.of(), List.of(), 0, 0);
		}
		if (open.size() > MOST_ORDERS) {
			throw new IllegalArgumentException(
					"Expected at most %d open orders, but got %d. Choose by site or by day first."
						.formatted(MOST_ORDERS, open.size()));
		}
		var selection = new WaveSelection(List.copyOf(open), area, terms);
		var carts = selection.carts(cart, area, seed);
		return new WaveReport(selection.open, terms, selection.tours, selection.alone)
			.of(selection.mostUrgentOfAlike(selection.taken(carts)));
	}

	/** All orders on carts, the carts with most value a second first. */
	private List<WaveCart> carts(List<LoadLimit> limits, PickArea area, long seed) {
		var numbers = new HashMap<String, Integer>();
		for (var order = 0; order < this.open.size(); order++) {
			numbers.put(this.open.get(order).order().id(), order);
		}
		var urgent = IntStream.range(0, this.open.size())
			.boxed()
			.sorted(Comparator.<Integer>comparingDouble((order) -> -worthASecond(order))
				.thenComparingLong((order) -> this.open.get(order).order().dueSecond())
				.thenComparing((order) -> order))
			.toList();
		var carts = new ArrayList<WaveCart>();
		for (var from = 0; from < urgent.size(); from += BAND) {
			var band = urgent.subList(from, Math.min(urgent.size(), from + BAND))
				.stream()
				.map((order) -> this.open.get(order).order())
				.toList();
			var plan = OrderBatching.plan(BatchingProblem.of(band, limits, area), seed,
					SearchBudget.steps((long) ITERATIONS_PER_ORDER * band.size()));
			plan.batches()
				.forEach((batch) -> carts
					.add(cart(batch.orders().stream().mapToInt((order) -> numbers.get(order.id())).toArray())));
		}
		carts.sort(WaveCart::compareByDensity);
		return carts;
	}

	private double worthASecond(int order) {
		return (double) this.terms.worth(this.open.get(order))
				/ Math.max(1, this.terms.seconds(this.alone[order], this.stops[order]));
	}

	private WaveCart cart(int[] orders) {
		var sorted = IntStream.of(orders)
			.boxed()
			.sorted(Comparator.<Integer>comparingDouble((order) -> -worthASecond(order))
				.thenComparingLong((order) -> this.open.get(order).order().dueSecond())
				.thenComparing((order) -> order))
			.mapToInt(Integer::intValue)
			.toArray();
		var length = this.tours.of(sorted, sorted.length);
		var value = IntStream.of(sorted).mapToLong((order) -> this.terms.worth(this.open.get(order))).sum()
				+ IntStream.of(sorted).mapToLong((order) -> this.alone[order]).sum() - length;
		return new WaveCart(sorted, value, seconds(sorted, sorted.length));
	}

	private long seconds(int[] orders, int count) {
		var picks = IntStream.of(orders).limit(count).mapToLong((order) -> this.stops[order]).sum();
		return Math.max(1, this.terms.seconds(this.tours.of(orders, count), picks));
	}

	/** The carts that the hours allow, the last one perhaps not with all its orders. */
	private List<int[]> taken(List<WaveCart> carts) {
		var taken = new ArrayList<int[]>();
		var left = this.terms.pickerSeconds();
		for (var cart : carts) {
			if (cart.seconds() > left) {
				var count = cart.orders().length - 1;
				while (count > 0 && seconds(cart.orders(), count) > left) {
					count--;
				}
				if (count > 0) {
					taken.add(Arrays.copyOf(cart.orders(), count));
				}
				return taken;
			}
			taken.add(cart.orders());
			left -= cart.seconds();
		}
		return taken;
	}

	/** Puts the most urgent of orders that are the same work in the places taken. */
	private List<int[]> mostUrgentOfAlike(List<int[]> carts) {
		var alike = new HashMap<List<Object>, List<Integer>>();
		for (var order = 0; order < this.open.size(); order++) {
			alike.computeIfAbsent(work(order), (work) -> new ArrayList<>()).add(order);
		}
		for (var orders : alike.values()) {
			orders.sort(Comparator.<Integer>comparingLong((order) -> this.open.get(order).order().dueSecond())
				.thenComparing((order) -> order));
		}
		Map<List<Object>, Integer> used = new HashMap<>();
		return carts.stream()
			.map((cart) -> IntStream.of(cart)
				.map((order) -> alike.get(work(order)).get(used.merge(work(order), 1, Integer::sum) - 1))
				.toArray())
			.toList();
	}

	private List<Object> work(int order) {
		BatchOrder one = this.open.get(order).order();
		return List.of(this.open.get(order).priority(), Arrays.toString(one.stops()), Arrays.toString(one.load()));
	}

}
