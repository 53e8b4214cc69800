package io.dockflow.labor.assignment;

import java.util.Arrays;

/**
 * Augmenting row reduction, then shortest augmenting paths (Jonker and Volgenant 1987),
 * from given potentials of the columns. Each row also has a column of its own, held
 * implicitly; a row that takes it stays there. O(n³) with n columns; the nearer the
 * potentials are to the optimum's, the less.
 */
final class AugmentingPaths {

	private static final int REDUCTIONS = 2;

	/** Not yet placed, in contrast to {@link Matching#NONE}: left for good. */
	private static final int FREE = -2;

	private final int rows;

	private final int columns;

	private final long[] costs;

	private final long own;

	private final int[] columnOf;

	private final int[] rowOf;

	private final long[] potential;

	/** Whether the last column placed became dearer for all others. */
	private boolean lastBidRose;

	/**
	 * Prepares a search.
	 * @param costs row by row
	 * @param own what each row's own column costs
	 * @param potential of each column; those that may stay free at 0, none above 0 then
	 */
	AugmentingPaths(int rows, int columns, long[] costs, long own, long[] potential) {
		this.rows = rows;
		this.columns = columns;
		this.costs = costs;
		this.own = own;
		this.columnOf = new int[rows];
		this.rowOf = new int[columns];
		this.potential = potential;
		Arrays.fill(this.columnOf, FREE);
		Arrays.fill(this.rowOf, Matching.NONE);
	}

	/** The column of each row, {@link Matching#NONE} for its own. */
	int[] columnOf() {
		return this.columnOf;
	}

	/** The row of each column, {@link Matching#NONE} for none. */
	int[] rowOf() {
		return this.rowOf;
	}

	/** Places all rows and leaves the potentials as the proof. */
	void run() {
		var free = new int[this.rows];
		for (var row = 0; row < this.rows; row++) {
			free[row] = row;
		}
		var count = this.rows;
		for (var round = 0; round < REDUCTIONS && count > 0; round++) {
			count = reduce(free, count);
		}
		var paths = new ShortestPath(this.columns);
		for (var index = 0; index < count; index++) {
			paths.augment(free[index]);
		}
	}

	/**
	 * Gives each free row its best column and lowers the column's potential until its
	 * second best is as good. A row that loses its column tries again at once, as long as
	 * the steps last.
	 * @return how many rows at the beginning of {@code free} are still free
	 */
	private int reduce(int[] free, int count) {
		var steps = 4L * this.rows;
		var next = 0;
		var kept = 0;
		while (next < count) {
			var row = free[next++];
			if (steps-- <= 0) {
				free[kept++] = row;
				continue;
			}
			var loser = place(row);
			if (loser < 0) {
				continue;
			}
			if (this.lastBidRose) {
				free[--next] = loser;
			}
			else {
				free[kept++] = loser;
			}
		}
		return kept;
	}

	/** Places a row. @return the row that loses its column, negative when none does */
	private int place(int row) {
		var base = row * this.columns;
		var best = Long.MAX_VALUE;
		var second = Long.MAX_VALUE;
		var bestColumn = Matching.NONE;
		var secondColumn = Matching.NONE;
		for (var column = 0; column < this.columns; column++) {
			var reduced = this.costs[base + column] - this.potential[column];
			if (reduced < second) {
				if (reduced < best) {
					second = best;
					secondColumn = bestColumn;
					best = reduced;
					bestColumn = column;
				}
				else {
					second = reduced;
					secondColumn = column;
				}
			}
		}
		this.lastBidRose = false;
		if (best > this.own || best == this.own && this.rowOf[bestColumn] >= 0) {
			this.columnOf[row] = Matching.NONE;
			return Matching.NONE;
		}
		if (second > this.own) {
			second = this.own;
			secondColumn = Matching.NONE;
		}
		if (best < second) {
			this.potential[bestColumn] -= second - best;
			this.lastBidRose = true;
		}
		else if (this.rowOf[bestColumn] >= 0) {
			if (secondColumn == Matching.NONE) {
				this.columnOf[row] = Matching.NONE;
				return Matching.NONE;
			}
			bestColumn = secondColumn;
		}
		var loser = this.rowOf[bestColumn];
		this.rowOf[bestColumn] = row;
		this.columnOf[row] = bestColumn;
		if (loser >= 0) {
			this.columnOf[loser] = FREE;
		}
		return loser;
	}

	/** Dijkstra's search over reduced costs, from one free row to a free end. */
	private final class ShortestPath {

		private final long[] distance;

		private final int[] via;

		/** Columns done, then those at the least distance, then those to do. */
		private final int[] order;

		ShortestPath(int columns) {
			this.distance = new long[columns];
			this.via = new int[columns];
			this.order = new int[columns];
		}

		void augment(int free) {
			var columns = AugmentingPaths.this.columns;
			var potential = AugmentingPaths.this.potential;
			var costs = AugmentingPaths.this.costs;
			var rowOf = AugmentingPaths.this.rowOf;
			var base = free * columns;
			for (var column = 0; column < columns; column++) {
				this.distance[column] = costs[base + column] - potential[column];
				this.via[column] = free;
				this.order[column] = column;
			}
			var own = AugmentingPaths.this.own;
			var leaving = own;
			var left = free;
			var done = 0;
			var ready = 0;
			while (true) {
				var least = Long.MAX_VALUE;
				ready = done;
				for (var index = done; index < columns; index++) {
					var column = this.order[index];
					var distance = this.distance[column];
					if (distance <= least) {
						if (distance < least) {
							least = distance;
							ready = done;
						}
						this.order[index] = this.order[ready];
						this.order[ready++] = column;
					}
				}
				if (leaving <= least) {
					settle(done, leaving);
					leave(left, free);
					return;
				}
				for (var index = done; index < ready; index++) {
					if (rowOf[this.order[index]] < 0) {
						settle(done, least);
						assign(this.order[index], free);
						return;
					}
				}
				while (done < ready) {
					var column = this.order[done++];
					var row = rowOf[column];
					var from = row * columns;
					var shift = costs[from + column] - potential[column] - least;
					if (own - shift < leaving) {
						leaving = own - shift;
						left = row;
					}
					for (var index = ready; index < columns; index++) {
						var other = this.order[index];
						var distance = costs[from + other] - potential[other] - shift;
						if (distance < this.distance[other]) {
							this.distance[other] = distance;
							this.via[other] = row;
							if (distance == least) {
								if (rowOf[other] < 0 && least < leaving) {
									settle(done, least);
									assign(other, free);
									return;
								}
								this.order[index] = this.order[ready];
								this.order[ready++] = other;
							}
						}
					}
				}
			}
		}

		/** Lowers the potentials of the columns that the path search has passed. */
		private void settle(int done, long length) {
			for (var index = 0; index < done; index++) {
				var column = this.order[index];
				AugmentingPaths.this.potential[column] += this.distance[column] - length;
			}
		}

		private void leave(int row, int free) {
			var column = AugmentingPaths.this.columnOf[row];
			AugmentingPaths.this.columnOf[row] = Matching.NONE;
			if (row != free) {
				assign(column, free);
			}
		}

		private void assign(int end, int free) {
			var column = end;
			var row = FREE;
			while (row != free) {
				row = this.via[column];
				AugmentingPaths.this.rowOf[column] = row;
				var before = AugmentingPaths.this.columnOf[row];
				AugmentingPaths.this.columnOf[row] = column;
				column = before;
			}
		}

	}

}
