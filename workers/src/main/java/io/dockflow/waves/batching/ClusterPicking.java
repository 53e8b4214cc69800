package io.dockflow.waves.batching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Picking into totes on a cart: every order has totes of its own, as many as its load
 * needs, and the cart takes so many totes. An order's picks may be spread over its totes.
 */
public final class ClusterPicking {

	private ClusterPicking() {
	}

	/**
	 * The problem of filling carts with totes; the totes come after the orders' own
	 * loads.
	 * @param orders with a load per limit of a tote
	 * @param tote the limits of a tote
	 * @param totes how many a cart takes, at least 1
	 * @throws IllegalArgumentException when an order needs more totes than a cart takes
	 */
	public static BatchingProblem problem(List<BatchOrder> orders, List<LoadLimit> tote, int totes, PickArea area) {
		return problem(orders, tote, totes, List.of(), area);
	}

	/**
	 * As {@link #problem(List, List, int, PickArea)}, with limits of the cart as a whole.
	 * @param orders with a load per limit of a tote and then one per limit of the cart
	 */
	public static BatchingProblem problem(List<BatchOrder> orders, List<LoadLimit> tote, int totes,
			List<LoadLimit> whole, PickArea area) {
		var cart = new ArrayList<>(tote.stream()
			.map((limit) -> new LoadLimit(limit.dimension(), Math.multiplyExact(limit.most(), Math.max(1L, totes))))
			.toList());
		cart.addAll(whole);
		cart.add(new LoadLimit("totes", totes));
		return BatchingProblem.of(orders.stream().map((order) -> withTotes(order, tote, whole.size())).toList(), cart,
				area);
	}

	private static BatchOrder withTotes(BatchOrder order, List<LoadLimit> tote, int whole) {
		var load = order.load();
		if (load.length != tote.size() + whole) {
			throw new IllegalArgumentException(
					"Expected a load for each of %d limits of a tote and %d of the cart, but order %s has %d. Name one per limit."
						.formatted(tote.size(), whole, order.id(), load.length));
		}
		var needed = 1L;
		for (var dimension = 0; dimension < tote.size(); dimension++) {
			needed = Math.max(needed, Math.ceilDiv(load[dimension], tote.get(dimension).most()));
		}
		var withTotes = Arrays.copyOf(load, load.length + 1);
		withTotes[load.length] = needed;
		return new BatchOrder(order.id(), order.stops(), withTotes, order.dueSecond());
	}

}
