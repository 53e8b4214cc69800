package io.dockflow.waves.batching;

import java.util.Arrays;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * How late orders would be picked. O(b log b + n) for b carts and n orders.
 */
final class LatenessCost {

	private final @Nullable Lateness lateness;

	private final long[] due;

	private final long[] stops;

	LatenessCost(BatchingProblem problem) {
		this.lateness = problem.lateness().orElse(null);
		this.due = problem.orders().stream().mapToLong(BatchOrder::dueSecond).toArray();
		this.stops = problem.orders().stream().mapToLong((order) -> order.stops().length).toArray();
	}

	boolean counts() {
		return this.lateness != null;
	}

	/** The price of all lateness, in units of length. */
	long of(Carts carts) {
		return (this.lateness != null) ? this.lateness.perSecond() * seconds(carts) : 0;
	}

	/** By how many seconds all orders are late in sum. */
	long seconds(Carts carts) {
		if (this.lateness == null) {
			return 0;
		}
		record Job(long due, int cart) {
		}
		var jobs = new Job[carts.count];
		var count = 0;
		for (var cart = 0; cart < carts.count; cart++) {
			if (carts.sizes[cart] > 0) {
				jobs[count++] = new Job(mostUrgent(carts, cart), cart);
			}
		}
		Arrays.sort(jobs, 0, count,
				(one, other) -> (one.due != other.due) ? Long.compare(one.due, other.due) : one.cart - other.cart);
		var free = new PriorityQueue<Long>();
		for (var picker = 0; picker < this.lateness.pickers(); picker++) {
			free.add(0L);
		}
		var late = 0L;
		for (var index = 0; index < count; index++) {
			var cart = jobs[index].cart;
			var done = free.remove() + this.lateness.seconds(carts.lengths[cart], stops(carts, cart));
			free.add(done);
			for (var member = 0; member < carts.sizes[cart]; member++) {
				late += Math.max(0, done - this.due[carts.orders[cart][member]]);
			}
		}
		return late;
	}

	private long mostUrgent(Carts carts, int cart) {
		var urgent = BatchOrder.NO_DUE_TIME;
		for (var member = 0; member < carts.sizes[cart]; member++) {
			urgent = Math.min(urgent, this.due[carts.orders[cart][member]]);
		}
		return urgent;
	}

	private long stops(Carts carts, int cart) {
		var sum = 0L;
		for (var member = 0; member < carts.sizes[cart]; member++) {
			sum += this.stops[carts.orders[cart][member]];
		}
		return sum;
	}

}
