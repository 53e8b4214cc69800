package io.dockflow.waves.batching;

import java.util.Arrays;

/**
 * A change to up to three carts: described, weighed, then made or forgotten. Keeps its
 * memory from one change to the next.
 */
final class CartChange {

	private static final int MOST_CARTS = 3;

	private static final int MOST_ORDERS = 2;

	private final Carts carts;

	private final OrderTours tours;

	private final int[] numbers = new int[MOST_CARTS];

	private final int[][] leaving = new int[MOST_CARTS][MOST_ORDERS];

	private final int[][] coming = new int[MOST_CARTS][MOST_ORDERS];

	private final int[][] members;

	private final int[] sizes = new int[MOST_CARTS];

	private final long[] lengths = new long[MOST_CARTS];

	private final int[][] before;

	private final int[] sizesBefore = new int[MOST_CARTS];

	private final long[] lengthsBefore = new long[MOST_CARTS];

	private int count;

	CartChange(Carts carts, OrderTours tours, int orders) {
		this.carts = carts;
		this.tours = tours;
		this.members = new int[MOST_CARTS][orders];
		this.before = new int[MOST_CARTS][orders];
	}

	CartChange begin() {
		this.count = 0;
		return this;
	}

	/** Adds that an order leaves a cart for another. */
	CartChange move(int order, int from, int to) {
		add(this.leaving[slot(from)], order);
		add(this.coming[slot(to)], order);
		return this;
	}

	private static void add(int[] orders, int order) {
		orders[(orders[0] == Carts.NONE) ? 0 : 1] = order;
	}

	private int slot(int cart) {
		for (var slot = 0; slot < this.count; slot++) {
			if (this.numbers[slot] == cart) {
				return slot;
			}
		}
		this.numbers[this.count] = cart;
		Arrays.fill(this.leaving[this.count], Carts.NONE);
		Arrays.fill(this.coming[this.count], Carts.NONE);
		return this.count++;
	}

	/** How far the changed carts would be beyond their limits. */
	long excess() {
		var sum = 0L;
		for (var slot = 0; slot < this.count; slot++) {
			sum += this.carts.excess(this.numbers[slot], this.leaving[slot][0], this.leaving[slot][1],
					this.coming[slot][0], this.coming[slot][1]);
		}
		return sum;
	}

	/** How far the carts to be changed are beyond their limits now. */
	long excessNow() {
		var sum = 0L;
		for (var slot = 0; slot < this.count; slot++) {
			sum += this.carts.excess(this.numbers[slot]);
		}
		return sum;
	}

	/**
	 * Measures the changed tours.
	 * @return false, and not all is measured, when they are longer by more than so much
	 */
	boolean measure(long mostLonger) {
		var longer = 0L;
		for (var slot = 0; slot < this.count; slot++) {
			longer -= this.carts.lengths[this.numbers[slot]];
		}
		for (var slot = 0; slot < this.count; slot++) {
			list(slot);
			this.lengths[slot] = this.tours.of(this.members[slot], this.sizes[slot]);
			longer += this.lengths[slot];
			if (longer > mostLonger) {
				return false;
			}
		}
		return true;
	}

	private void list(int slot) {
		var cart = this.numbers[slot];
		var from = this.carts.orders[cart];
		var to = this.members[slot];
		var gone = this.leaving[slot];
		var size = 0;
		for (var index = 0; index < this.carts.sizes[cart]; index++) {
			if (from[index] != gone[0] && from[index] != gone[1]) {
				to[size++] = from[index];
			}
		}
		for (var order : this.coming[slot]) {
			if (order != Carts.NONE) {
				to[size++] = order;
			}
		}
		this.sizes[slot] = size;
	}

	/** Changes the carts; all tours must have been measured. */
	void make() {
		for (var slot = 0; slot < this.count; slot++) {
			this.carts.set(this.numbers[slot], this.members[slot], this.sizes[slot], this.lengths[slot]);
		}
	}

	/** Keeps how the carts are, for {@link #undo()}. */
	void remember() {
		for (var slot = 0; slot < this.count; slot++) {
			var cart = this.numbers[slot];
			this.sizesBefore[slot] = this.carts.sizes[cart];
			this.lengthsBefore[slot] = this.carts.lengths[cart];
			System.arraycopy(this.carts.orders[cart], 0, this.before[slot], 0, this.sizesBefore[slot]);
		}
	}

	void undo() {
		for (var slot = 0; slot < this.count; slot++) {
			this.carts.set(this.numbers[slot], this.before[slot], this.sizesBefore[slot], this.lengthsBefore[slot]);
		}
	}

}
