package io.dockflow.waves.batching;

import java.util.Arrays;

/**
 * The best batches of a few orders: the cheapest partition of every subset is the
 * cheapest batch that holds the subset's first order, and the cheapest partition of the
 * rest. A tour is only measured when what is known of smaller batches does not already
 * rule it out, since more orders never make a tour shorter. O(3ⁿ) additions and up to 2ⁿ
 * tours for n orders.
 */
final class SubsetPartition {

	private static final long UNKNOWN = -1;

	private final OrderTours tours;

	private final int all;

	private final boolean[] fits;

	private final long[] atLeast;

	private final long[] lengths;

	private final long[] cheapest;

	private final int[] batches;

	private final int[] members;

	private SubsetPartition(BatchingProblem problem, OrderTours tours) {
		this.tours = tours;
		var subsets = 1 << problem.size();
		this.all = subsets - 1;
		this.fits = fits(problem, subsets);
		this.atLeast = new long[subsets];
		this.lengths = new long[subsets];
		Arrays.fill(this.lengths, UNKNOWN);
		this.cheapest = new long[subsets];
		this.batches = new int[subsets];
		this.members = new int[problem.size()];
	}

	/** Problems of up to 12 orders, or the memory grows out of hand. */
	static Carts best(BatchingProblem problem, OrderTours tours) {
		var partition = new SubsetPartition(problem, tours);
		for (var subset = 2; subset < partition.all; subset += 2) {
			partition.solve(subset);
		}
		partition.solve(partition.all);
		var carts = new Carts(problem);
		for (var rest = partition.all; rest != 0; rest ^= partition.batches[rest]) {
			var batch = partition.batches[rest];
			var size = partition.list(batch);
			carts.open(partition.members, size, partition.lengths[batch]);
		}
		return carts;
	}

	private void solve(int subset) {
		var first = Integer.lowestOneBit(subset);
		var others = subset ^ first;
		var best = Long.MAX_VALUE;
		var bestBatch = first;
		var more = 0;
		do {
			var batch = first | more;
			if (this.fits[batch]) {
				var rest = this.cheapest[subset ^ batch];
				if (bound(batch) + rest < best && length(batch) + rest < best) {
					best = this.lengths[batch] + rest;
					bestBatch = batch;
				}
			}
			more = (more - others) & others;
		}
		while (more != 0);
		this.cheapest[subset] = best;
		this.batches[subset] = bestBatch;
	}

	/** What the batch's tour comes to at least: as much as that of any part of it. */
	private long bound(int batch) {
		if (this.lengths[batch] != UNKNOWN) {
			return this.lengths[batch];
		}
		var bound = this.atLeast[batch];
		if (bound == 0) {
			for (var rest = batch; rest != 0; rest &= rest - 1) {
				var part = batch ^ Integer.lowestOneBit(rest);
				bound = Math.max(bound, (this.lengths[part] != UNKNOWN) ? this.lengths[part] : this.atLeast[part]);
			}
			this.atLeast[batch] = bound;
		}
		return bound;
	}

	private long length(int batch) {
		if (this.lengths[batch] == UNKNOWN) {
			this.lengths[batch] = this.tours.of(this.members, list(batch));
		}
		return this.lengths[batch];
	}

	private int list(int batch) {
		var size = 0;
		for (var rest = batch; rest != 0; rest &= rest - 1) {
			this.members[size++] = Integer.numberOfTrailingZeros(rest);
		}
		return size;
	}

	private static boolean[] fits(BatchingProblem problem, int subsets) {
		var fits = new boolean[subsets];
		Arrays.fill(fits, true);
		var loads = new long[subsets];
		for (var dimension = 0; dimension < problem.capacity().length; dimension++) {
			for (var subset = 1; subset < subsets; subset++) {
				var last = Integer.numberOfTrailingZeros(subset);
				loads[subset] = loads[subset & (subset - 1)] + problem.load(last)[dimension];
				fits[subset] &= loads[subset] <= problem.capacity()[dimension];
			}
		}
		return fits;
	}

}
