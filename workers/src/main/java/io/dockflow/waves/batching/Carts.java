package io.dockflow.waves.batching;

import java.util.Arrays;

/**
 * Which orders ride on which cart: a solution while it changes. Carts without orders stay
 * in the numbering, and the last one is always empty.
 */
final class Carts {

	/** Stands for no order. */
	static final int NONE = -1;

	private static final int[] NOBODY = {};

	private final BatchingProblem problem;

	private final int dimensions;

	final int[] cartOf;

	int[][] orders;

	int[] sizes;

	long[] lengths;

	private long[] loads;

	/** How far all carts are beyond their limits, in thousandths of a limit. */
	long excess;

	private long[] excesses = new long[8];

	/** Carts numbered so far, with the empty one at the end. */
	int count;

	long length;

	Carts(BatchingProblem problem) {
		this.problem = problem;
		this.dimensions = problem.capacity().length;
		this.cartOf = new int[problem.size()];
		Arrays.fill(this.cartOf, -1);
		this.orders = new int[8][];
		this.sizes = new int[8];
		this.lengths = new long[8];
		this.loads = new long[8 * this.dimensions];
		addEmpty();
	}

	Carts copy() {
		var copy = new Carts(this.problem);
		copy.openAll(this);
		return copy;
	}

	/** Puts the orders of other carts onto carts of their own here. */
	void openAll(Carts others) {
		for (var cart = 0; cart < others.count; cart++) {
			if (others.sizes[cart] > 0) {
				open(others.orders[cart], others.sizes[cart], others.lengths[cart]);
			}
		}
	}

	/** Puts orders onto the empty cart. */
	void open(int[] members, int size, long newLength) {
		set(this.count - 1, members, size, newLength);
	}

	/** Makes these the orders of a cart. */
	void set(int cart, int[] members, int size, long newLength) {
		if (this.orders[cart].length < size) {
			this.orders[cart] = new int[size + 4];
		}
		System.arraycopy(members, 0, this.orders[cart], 0, size);
		this.sizes[cart] = size;
		this.length += newLength - this.lengths[cart];
		this.lengths[cart] = newLength;
		var base = cart * this.dimensions;
		Arrays.fill(this.loads, base, base + this.dimensions, 0);
		for (var index = 0; index < size; index++) {
			this.cartOf[members[index]] = cart;
			var load = this.problem.load(members[index]);
			for (var dimension = 0; dimension < this.dimensions; dimension++) {
				this.loads[base + dimension] += load[dimension];
			}
		}
		var over = excess(cart, NONE, NONE, NONE, NONE);
		this.excess += over - this.excesses[cart];
		this.excesses[cart] = over;
		if (cart == this.count - 1 && size > 0) {
			addEmpty();
		}
	}

	/** How far a cart is beyond its limits, in thousandths of a limit. */
	long excess(int cart) {
		return this.excesses[cart];
	}

	/**
	 * How far a cart would be beyond its limits, in thousandths of a limit, if up to two
	 * orders left it and up to two came.
	 */
	long excess(int cart, int leaving, int alsoLeaving, int coming, int alsoComing) {
		var capacity = this.problem.capacity();
		var over = 0L;
		for (var dimension = 0; dimension < this.dimensions; dimension++) {
			var load = this.loads[cart * this.dimensions + dimension] - part(leaving, dimension)
					- part(alsoLeaving, dimension) + part(coming, dimension) + part(alsoComing, dimension);
			if (load > capacity[dimension]) {
				over += 1 + 1000 * (load - capacity[dimension]) / capacity[dimension];
			}
		}
		return over;
	}

	boolean fitsTogether(int cart, int other) {
		var capacity = this.problem.capacity();
		for (var dimension = 0; dimension < this.dimensions; dimension++) {
			if (this.loads[cart * this.dimensions + dimension]
					+ this.loads[other * this.dimensions + dimension] > capacity[dimension]) {
				return false;
			}
		}
		return true;
	}

	private long part(int order, int dimension) {
		return (order < 0) ? 0 : this.problem.load(order)[dimension];
	}

	private void addEmpty() {
		if (this.count == this.orders.length) {
			var room = 2 * this.count;
			this.orders = Arrays.copyOf(this.orders, room);
			this.sizes = Arrays.copyOf(this.sizes, room);
			this.lengths = Arrays.copyOf(this.lengths, room);
			this.excesses = Arrays.copyOf(this.excesses, room);
			this.loads = Arrays.copyOf(this.loads, room * this.dimensions);
		}
		this.orders[this.count] = NOBODY;
		this.count++;
	}

}
