package io.dockflow.waves.batching;

import java.util.SplittableRandom;

import io.dockflow.shared.SearchBudget;

/**
 * Simulated annealing over batches. A change moves an order to another cart or to a new
 * one, swaps two orders, gives two for one, or passes orders on along three carts; an
 * emptied cart is gone. Changes are sought among orders that go well together
 * ({@link Neighbours}). Carts may be overloaded a little on the way, at a price that
 * rises while too many of the visited plans are and falls otherwise, since full carts
 * leave no room to move orders one at a time. The temperature falls geometrically with
 * the budget used. O(k · a) for a change to carts of k orders, with lateness O(n log n).
 */
final class CartSearch {

	/** Beginning and end of the temperature, as parts of a mean tour. */
	private static final double HOT = 0.03;

	private static final double COLD = 0.003;

	/** So many thousandths of a limit may be exceeded after a change. */
	private static final long MOST_EXCESS = 150;

	/** Part of the visited plans that should be overloaded. */
	private static final double OVERLOADED = 0.7;

	private static final int ADJUSTMENT = 1024;

	/** How often the rest of the budget is asked for. */
	private static final int CHANGES_PER_LOOK = 256;

	private static final double[] MINUS_LOG = new double[4096];

	static {
		for (var index = 0; index < MINUS_LOG.length; index++) {
			MINUS_LOG[index] = -Math.log((index + 0.5) / MINUS_LOG.length);
		}
	}

	private final LatenessCost lateness;

	private final Neighbours neighbours;

	private final SplittableRandom random;

	private final Carts carts;

	private final CartChange change;

	private Carts best;

	private long bestCost;

	private long cost;

	private long iterations;

	private double excessPrice;

	private int overloaded;

	CartSearch(BatchingProblem problem, OrderTours tours, LatenessCost lateness, Neighbours neighbours, Carts start,
			SplittableRandom random) {
		this.lateness = lateness;
		this.neighbours = neighbours;
		this.random = random;
		this.carts = start.copy();
		this.change = new CartChange(this.carts, tours, problem.size());
		this.best = start.copy();
		this.cost = start.length + lateness.of(start);
		this.bestCost = this.cost;
	}

	Carts best() {
		return this.best;
	}

	/** How many changes were tried. */
	long iterations() {
		return this.iterations;
	}

	void run(SearchBudget.Meter meter) {
		if (this.carts.cartOf.length == 1) {
			return;
		}
		var mean = (double) this.cost / (this.carts.count - 1);
		this.excessPrice = mean / 500;
		var used = meter.used(0);
		while (used < 1) {
			var temperature = mean * HOT * Math.pow(COLD / HOT, used);
			var pause = meter.untilNextLook(this.iterations, CHANGES_PER_LOOK);
			for (var step = 0; step < pause; step++) {
				tryChange((long) (temperature * MINUS_LOG[this.random.nextInt(MINUS_LOG.length)]));
				this.iterations++;
				note();
			}
			used = meter.used(this.iterations);
		}
	}

	private void note() {
		if (this.carts.excess > 0) {
			this.overloaded++;
		}
		else if (this.cost < this.bestCost) {
			this.best = this.carts.copy();
			this.bestCost = this.cost;
		}
		if (this.iterations % ADJUSTMENT == 0) {
			this.excessPrice *= (this.overloaded > OVERLOADED * ADJUSTMENT) ? 1.05 : 1 / 1.05;
			this.overloaded = 0;
		}
	}

	/** Makes a random change unless it costs more than so much. */
	private void tryChange(long mostCost) {
		var order = this.random.nextInt(this.carts.cartOf.length);
		var from = this.carts.cartOf[order];
		var kind = this.random.nextInt(100);
		if (kind < 20) {
			var to = (this.random.nextInt(64) == 0) ? this.carts.count - 1 : cartFor(order);
			if (to != from && (this.carts.sizes[to] > 0 || this.carts.sizes[from] > 1)) {
				this.change.begin().move(order, from, to);
				accept(mostCost);
			}
			return;
		}
		var to = cartFor(order);
		if (to == from || this.carts.sizes[to] == 0) {
			return;
		}
		var back = anyOf(to);
		if (kind < 70) {
			this.change.begin().move(order, from, to).move(back, to, from);
			accept(mostCost);
		}
		else if (kind < 85) {
			var second = anyOf(from);
			if (second != order) {
				this.change.begin().move(order, from, to).move(second, from, to).move(back, to, from);
				accept(mostCost);
			}
		}
		else {
			var third = cartFor(back);
			if (third != from && third != to && this.carts.sizes[third] > 0) {
				this.change.begin().move(order, from, to).move(back, to, third);
				if (this.random.nextBoolean()) {
					this.change.move(anyOf(third), third, from);
				}
				accept(mostCost);
			}
		}
	}

	private int cartFor(int order) {
		if (this.random.nextInt(100) < 60) {
			var near = this.neighbours.of(order);
			return this.carts.cartOf[near[this.random.nextInt(near.length)]];
		}
		return this.random.nextInt(this.carts.count - 1);
	}

	private int anyOf(int cart) {
		return this.carts.orders[cart][this.random.nextInt(this.carts.sizes[cart])];
	}

	private void accept(long mostCost) {
		var excess = this.change.excess();
		if (excess > MOST_EXCESS) {
			return;
		}
		var limit = mostCost - (long) (this.excessPrice * (excess - this.change.excessNow()));
		if (!this.lateness.counts()) {
			if (this.change.measure(limit)) {
				this.change.make();
				this.cost = this.carts.length;
			}
			return;
		}
		this.change.measure(Long.MAX_VALUE);
		this.change.remember();
		this.change.make();
		var changed = this.carts.length + this.lateness.of(this.carts);
		if (changed - this.cost <= limit) {
			this.cost = changed;
		}
		else {
			this.change.undo();
		}
	}

}
