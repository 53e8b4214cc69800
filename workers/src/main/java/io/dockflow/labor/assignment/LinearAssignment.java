package io.dockflow.labor.assignment;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the least cost.
 * <p>
 * The shorter side looks for partners on the longer one. When it is much shorter, columns
 * stay free: potentials start at 0 and being left is a column of every row's own (Crouse
 * 2016). Otherwise the matrix is filled up to a square in which a pair that is forbidden,
 * or dearer than leaving its row, costs what leaving costs; then every column is taken,
 * and potentials may start at the prices of an auction. {@link AugmentingPaths} find the
 * optimum from there, in long arithmetic. O(n³) with n the longer side, O(n²) memory;
 * usually near O(n²).
 */
public final class LinearAssignment {

	/** A side shorter than two thirds of the other is much shorter. */
	private static final int SHORTER = 2;

	private static final int LONGER = 3;

	/** One row has no second best to bid against. */
	private static final int FEWEST = 2;

	private final CostMatrix costs;

	/** Whether columns look for rows. */
	private final boolean swapped;

	private final int rows;

	private final int columns;

	/** What a pair costs more than leaving its row, from the shorter side's view. */
	private final long[] surplus;

	private LinearAssignment(CostMatrix costs) {
		this.costs = costs;
		this.swapped = costs.rows() > costs.columns();
		this.rows = Math.min(costs.rows(), costs.columns());
		this.columns = Math.max(costs.rows(), costs.columns());
		this.surplus = costs.surplus(this.swapped);
	}

	/** Assigns; of several assignments of the same cost always the same one. */
	public static Matching solve(CostMatrix costs) {
		var assignment = new LinearAssignment(costs);
		return (assignment.rows < FEWEST || assignment.rows * LONGER < assignment.columns * SHORTER)
				? assignment.rectangular() : assignment.square();
	}

	private Matching rectangular() {
		var potential = new long[this.columns];
		var paths = new AugmentingPaths(this.rows, this.columns, this.surplus, 0, potential);
		paths.run();
		return matching(paths.columnOf(), paths.rowOf(), potential);
	}

	private Matching square() {
		var filled = new long[this.columns * this.columns];
		for (var index = 0; index < this.surplus.length; index++) {
			filled[index] = Math.min(0, this.surplus[index]);
		}
		var potential = AuctionPrices.potentials(this.columns, filled);
		var paths = new AugmentingPaths(this.columns, this.columns, filled, CostMatrix.FORBIDDEN, potential);
		paths.run();
		var largest = Arrays.stream(potential).max().orElse(0);
		Arrays.setAll(potential, (column) -> potential[column] - largest);
		var columnOf = Arrays.copyOf(paths.columnOf(), this.rows);
		var rowOf = new int[this.columns];
		Arrays.fill(rowOf, Matching.NONE);
		for (var row = 0; row < this.rows; row++) {
			if (this.surplus[row * this.columns + columnOf[row]] > 0) {
				columnOf[row] = Matching.NONE;
			}
			else {
				rowOf[columnOf[row]] = row;
			}
		}
		return matching(columnOf, rowOf, potential);
	}

	private Matching matching(int[] columnOf, int[] rowOf, long[] longerSide) {
		var shorterSide = new long[this.rows];
		for (var row = 0; row < this.rows; row++) {
			var column = columnOf[row];
			shorterSide[row] = (column == Matching.NONE) ? 0
					: this.surplus[row * this.columns + column] - longerSide[column];
		}
		var chosen = this.swapped ? rowOf : columnOf;
		var rowPotentials = this.swapped ? longerSide : shorterSide;
		var cost = 0L;
		for (var row = 0; row < chosen.length; row++) {
			rowPotentials[row] += this.costs.leaving(row);
			cost += (chosen[row] == Matching.NONE) ? this.costs.leaving(row) : this.costs.cost(row, chosen[row]);
		}
		return new Matching(chosen, cost, rowPotentials, this.swapped ? shorterSide : longerSide);
	}

}
