package io.dockflow.labor.assignment;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the least cost. Augmenting row reduction, then
 * shortest augmenting paths (Jonker and Volgenant 1987), in the rectangular form of
 * Crouse 2016: columns may stay free, so their potentials start at 0 and there is no
 * column reduction. Being left is one more column of every row's own, held implicitly.
 * O(n³) with n the longer side, O(n²) memory; usually far less.
 */
public final class LinearAssignment {

	private static final int REDUCTIONS = 2;

	/** Not yet placed, in contrast to {@link Matching#NONE}: left for good. */
	private static final int FREE = -2;

	private final int rows;

	private final int columns;

	/** What a pair costs more than leaving its row, row by row. */
	private final long[] surplus;

	private final int[] columnOf;

	private final int[] rowOf;

	private final long[] potential;

	private LinearAssignment(int rows, int columns, long[] surplus) {
		this.rows = rows;
		this.columns = columns;
		this.surplus = surplus;
		this.columnOf = new int[rows];
		this.rowOf = new int[columns];
		this.potential = new long[columns];
		Arrays.fill(this.columnOf, FREE);
		Arrays.fill(this.rowOf, Matching.NONE);
	}

	/** Assigns; of several assignments of the same cost always the same one. */
	public static Matching solve(CostMatrix costs) {
		var swapped = costs.rows() > costs.columns();
		var solver = new LinearAssignment(Math.min(costs.rows(), costs.columns()),
				Math.max(costs.rows(), costs.columns()), costs.surplus(swapped));
		solver.run();
		return solver.matching(costs, swapped);
	}

	private void run() {
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

	/** Whether the last column placed became dearer for all others. */
	private boolean lastBidRose;

	/** Places a row. @return the row that loses its column, negative when none does */
	private int place(int row) {
		var base = row * this.columns;
		var best = Long.MAX_VALUE;
		var second = Long.MAX_VALUE;
		var bestColumn = Matching.NONE;
		var secondColumn = Matching.NONE;
		for (var column = 0; column < this.columns; column++) {
			var reduced = this.surplus[base + column] - this.potential[column];
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
		if (best > 0 || best == 0 && this.rowOf[bestColumn] >= 0) {
			this.columnOf[row] = Matching.NONE;
			return Matching.NONE;
		}
		if (second > 0) {
			second = 0;
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

	private Matching matching(CostMatrix costs, boolean swapped) {
		var columnOf = new int[costs.rows()];
		var shortSide = new long[this.rows];
		for (var row = 0; row < this.rows; row++) {
			var column = this.columnOf[row];
			shortSide[row] = (column < 0) ? 0 : this.surplus[row * this.columns + column] - this.potential[column];
		}
		if (swapped) {
			System.arraycopy(this.rowOf, 0, columnOf, 0, columnOf.length);
		}
		else {
			System.arraycopy(this.columnOf, 0, columnOf, 0, columnOf.length);
		}
		var rowPotentials = (swapped ? this.potential : shortSide).clone();
		var cost = 0L;
		for (var row = 0; row < columnOf.length; row++) {
			rowPotentials[row] += costs.leaving(row);
			cost += (columnOf[row] < 0) ? costs.leaving(row) : costs.cost(row, columnOf[row]);
		}
		return new Matching(columnOf, cost, rowPotentials, swapped ? shortSide : this.potential);
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
			var columns = LinearAssignment.this.columns;
			var potential = LinearAssignment.this.potential;
			var surplus = LinearAssignment.this.surplus;
			var rowOf = LinearAssignment.this.rowOf;
			var base = free * columns;
			for (var column = 0; column < columns; column++) {
				this.distance[column] = surplus[base + column] - potential[column];
				this.via[column] = free;
				this.order[column] = column;
			}
			var leaving = 0L;
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
					var shift = surplus[from + column] - potential[column] - least;
					if (-shift < leaving) {
						leaving = -shift;
						left = row;
					}
					for (var index = ready; index < columns; index++) {
						var other = this.order[index];
						var distance = surplus[from + other] - potential[other] - shift;
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
				LinearAssignment.this.potential[column] += this.distance[column] - length;
			}
		}

		private void leave(int row, int free) {
			var column = LinearAssignment.this.columnOf[row];
			LinearAssignment.this.columnOf[row] = Matching.NONE;
			if (row != free) {
				assign(column, free);
			}
		}

		private void assign(int end, int free) {
			var column = end;
			var row = FREE;
			while (row != free) {
				row = this.via[column];
				LinearAssignment.this.rowOf[column] = row;
				var before = LinearAssignment.this.columnOf[row];
				LinearAssignment.this.columnOf[row] = column;
				column = before;
			}
		}

	}

}
