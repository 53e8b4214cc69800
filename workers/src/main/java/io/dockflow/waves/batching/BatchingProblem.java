package io.dockflow.waves.batching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Orders to be put onto carts: every order onto exactly one, no cart beyond its limits,
 * the tours as short as possible in sum, and lateness where it counts.
 */
public final class BatchingProblem {

	/** More orders than this are for wave selection to choose from first. */
	static final int MOST_ORDERS = 10_000;

	private final List<BatchOrder> orders;

	private final List<LoadLimit> cart;

	private final PickArea area;

	private final @Nullable Lateness lateness;

	private final long[] capacity;

	private final long[][] loads;

	private BatchingProblem(List<BatchOrder> orders, List<LoadLimit> cart, PickArea area, @Nullable Lateness lateness) {
		this.orders = List.copyOf(orders);
		this.cart = List.copyOf(cart);
		this.area = area;
		this.lateness = lateness;
		this.capacity = cart.stream().mapToLong(LoadLimit::most).toArray();
		this.loads = orders.stream().map(BatchOrder::load).toArray(long[][]::new);
	}

	/**
	 * A problem that looks at the tours alone.
	 * @param orders at least one, at most 10,000, each with a load per limit of the cart
	 * @param cart the limits of a cart, at least one
	 * @throws IllegalArgumentException when that does not hold, or an order alone is too
	 * much for a cart: split it first
	 */
	public static BatchingProblem of(List<BatchOrder> orders, List<LoadLimit> cart, PickArea area) {
		if (orders.isEmpty() || orders.size() > MOST_ORDERS) {
			throw new IllegalArgumentException(
					"Expected from 1 to %d orders to batch, but got %d. Choose a wave of them first."
						.formatted(MOST_ORDERS, orders.size()));
		}
		if (cart.isEmpty()) {
			throw new IllegalArgumentException("Expected a limit of the cart, but there is none. Name one.");
		}
		var ids = new HashSet<String>();
		for (var order : orders) {
			if (!ids.add(order.id())) {
				throw new IllegalArgumentException(
						"Expected each order once, but %s comes twice. Leave one out.".formatted(order.id()));
			}
			requireFits(order, cart);
		}
		return new BatchingProblem(orders, cart, area, null);
	}

	private static void requireFits(BatchOrder order, List<LoadLimit> cart) {
		var load = order.load();
		if (load.length != cart.size()) {
			throw new IllegalArgumentException(
					"Expected a load for each of %d limits, but order %s has %d. Name one per limit."
						.formatted(cart.size(), order.id(), load.length));
		}
		for (var dimension = 0; dimension < load.length; dimension++) {
			var limit = cart.get(dimension);
			if (load[dimension] > limit.most()) {
				throw new IllegalArgumentException(
						"Expected orders that fit on a cart, but order %s has %d in %s and a cart takes %d. Split the order."
							.formatted(order.id(), load[dimension], limit.dimension(), limit.most()));
			}
		}
	}

	/** The same problem with a price on lateness. */
	public BatchingProblem withLateness(Lateness lateness) {
		return new BatchingProblem(this.orders, this.cart, this.area, lateness);
	}

	public List<BatchOrder> orders() {
		return this.orders;
	}

	public List<LoadLimit> cart() {
		return this.cart;
	}

	/** The price of lateness, if it costs anything. */
	Optional<Lateness> lateness() {
		return Optional.ofNullable(this.lateness).filter((one) -> one.perSecond() > 0);
	}

	int size() {
		return this.orders.size();
	}

	long[] capacity() {
		return this.capacity;
	}

	long[] load(int order) {
		return this.loads[order];
	}

	/** Fresh working memory to measure tours with. */
	OrderTours tours() {
		return this.area.tours(this.orders.stream().map(BatchOrder::stops).toList());
	}

}
