package io.dockflow.labor.assignment;

import java.util.Arrays;

/**
 * Prices of columns near those of an optimum: a forward auction in which rows bid for the
 * column that suits them best, with a surcharge that shrinks from round to round
 * (Bertsekas 1988, ε-scaling). The last surcharge is above what would prove an optimum;
 * {@link AugmentingPaths} does the rest. About thirty bids a row, O(n) each.
 */
final class AuctionPrices {

	private static final int FIRST_SURCHARGES = 8;

	private static final int SHRINKING = 5;

	private static final int LAST_SURCHARGES = 20;

	/** Whoever bids more often in a round drives prices up for nothing. */
	private static final int BIDS_PER_ROW = 60;

	private final int size;

	private final long[] costs;

	private final long[] price;

	private final int[] rowOf;

	private final int[] waiting;

	private AuctionPrices(int size, long[] costs) {
		this.size = size;
		this.costs = costs;
		this.price = new long[size];
		this.rowOf = new int[size];
		this.waiting = new int[size];
	}

	/**
	 * The prices, negative, as potentials of the columns.
	 * @param size rows and columns, from 2
	 * @param costs row by row
	 */
	static long[] potentials(int size, long[] costs) {
		var auction = new AuctionPrices(size, costs);
		var least = Long.MAX_VALUE;
		var largest = Long.MIN_VALUE;
		for (var cost : costs) {
			least = Math.min(least, cost);
			largest = Math.max(largest, cost);
		}
		var last = Math.max(1, (largest - least) / ((long) LAST_SURCHARGES * size));
		for (var surcharge = (largest - least) / FIRST_SURCHARGES; surcharge > last; surcharge /= SHRINKING) {
			auction.round(surcharge);
		}
		auction.round(last);
		return Arrays.stream(auction.price).map((price) -> -price).toArray();
	}

	private void round(long surcharge) {
		Arrays.fill(this.rowOf, Matching.NONE);
		for (var index = 0; index < this.size; index++) {
			this.waiting[index] = this.size - 1 - index;
		}
		var count = this.size;
		var bids = (long) BIDS_PER_ROW * this.size;
		while (count > 0 && bids-- > 0) {
			var loser = bid(this.waiting[--count], surcharge);
			if (loser != Matching.NONE) {
				this.waiting[count++] = loser;
			}
		}
	}

	private int bid(int row, long surcharge) {
		var base = row * this.size;
		var best = Long.MAX_VALUE;
		var second = Long.MAX_VALUE;
		var bestColumn = 0;
		for (var column = 0; column < this.size; column++) {
			var cost = this.costs[base + column] + this.price[column];
			if (cost < second) {
				if (cost < best) {
					second = best;
					best = cost;
					bestColumn = column;
				}
				else {
					second = cost;
				}
			}
		}
		this.price[bestColumn] += second - best + surcharge;
		var loser = this.rowOf[bestColumn];
		this.rowOf[bestColumn] = row;
		return loser;
	}

}
