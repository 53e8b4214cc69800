package io.dockflow.waves.batching;

import java.util.Arrays;

/**
 * The savings start with savings computed again after every merge, known as C&amp;W(ii)
 * (de Koster, van der Poort and Wolters, "Efficient orderbatching methods in warehouses",
 * 1999): of all pairs of carts that fit on one, the pair that saves most is merged, as
 * long as nothing is lost. More than 600 orders are treated in groups of 600 from west to
 * east. O(n²) tours for n orders, O(n) groups' worth beyond.
 */
final class Savings {

	private static final long DOES_NOT_FIT = Long.MIN_VALUE;

	private final OrderTours tours;

	private final Carts carts;

	private int[] both = new int[16];

	private Savings(BatchingProblem problem, OrderTours tours, int[] orders) {
		this.tours = tours;
		this.carts = new Carts(problem);
		var alone = new int[1];
		for (var order : orders) {
			alone[0] = order;
			this.carts.open(alone, 1, tours.of(alone, 1));
		}
	}

	static Carts start(BatchingProblem problem, OrderTours tours, Neighbours neighbours) {
		var all = new Carts(problem);
		var orders = neighbours.westToEast();
		for (var from = 0; from < orders.length; from += Neighbours.ALL_PAIRS) {
			var group = Arrays.copyOfRange(orders, from, Math.min(orders.length, from + Neighbours.ALL_PAIRS));
			Arrays.sort(group);
			all.openAll(new Savings(problem, tours, group).merged());
		}
		return all;
	}

	private Carts merged() {
		var count = this.carts.count - 1;
		var savings = new long[count][];
		var best = new int[count];
		for (var cart = 0; cart < count; cart++) {
			savings[cart] = new long[cart];
			for (var other = 0; other < cart; other++) {
				savings[cart][other] = saving(cart, other);
			}
			best[cart] = best(savings[cart]);
		}
		while (true) {
			var cart = -1;
			var most = -1L;
			for (var one = 1; one < count; one++) {
				if (best[one] >= 0 && savings[one][best[one]] > most) {
					most = savings[one][best[one]];
					cart = one;
				}
			}
			if (cart < 0) {
				return this.carts;
			}
			var gone = best[cart];
			merge(cart, gone);
			for (var other = 0; other < count; other++) {
				if (other != cart && other != gone) {
					var row = Math.max(cart, other);
					savings[row][Math.min(cart, other)] = saving(cart, other);
					savings[Math.max(gone, other)][Math.min(gone, other)] = DOES_NOT_FIT;
				}
			}
			savings[Math.max(cart, gone)][Math.min(cart, gone)] = DOES_NOT_FIT;
			for (var one = 1; one < count; one++) {
				best[one] = best(savings[one]);
			}
		}
	}

	private static int best(long[] savings) {
		var best = -1;
		for (var other = 0; other < savings.length; other++) {
			if (savings[other] != DOES_NOT_FIT && (best < 0 || savings[other] > savings[best])) {
				best = other;
			}
		}
		return best;
	}

	private long saving(int cart, int other) {
		if (this.carts.sizes[cart] == 0 || this.carts.sizes[other] == 0 || !this.carts.fitsTogether(cart, other)) {
			return DOES_NOT_FIT;
		}
		var size = join(cart, other);
		return this.carts.lengths[cart] + this.carts.lengths[other] - this.tours.of(this.both, size);
	}

	private void merge(int cart, int gone) {
		var size = join(cart, gone);
		var length = this.tours.of(this.both, size);
		this.carts.set(gone, this.both, 0, 0);
		this.carts.set(cart, this.both, size, length);
	}

	private int join(int cart, int other) {
		var size = this.carts.sizes[cart];
		var more = this.carts.sizes[other];
		if (size + more > this.both.length) {
			this.both = Arrays.copyOf(this.both, 2 * (size + more));
		}
		System.arraycopy(this.carts.orders[cart], 0, this.both, 0, size);
		System.arraycopy(this.carts.orders[other], 0, this.both, size, more);
		return size + more;
	}

}
