package io.dockflow.labor.assignment;

import java.util.Arrays;

/**
 * What it costs to give each row a column, or to leave the row without one. Pairs may be
 * forbidden. Costs are whole numbers of one unit and may be negative.
 */
public final class CostMatrix {

	/**
	 * Larger than every cost, small enough to add and subtract costs without overflow.
	 */
	static final long FORBIDDEN = 1L << 61;

	/** The largest amount of a cost, times the rows and columns together. */
	static final long LARGEST = 1L << 58;

	private final int rows;

	private final int columns;

	private final long[] costs;

	private final long[] leaving;

	private final long largest;

	/**
	 * A matrix whose pairs all cost nothing.
	 * @param leaving what it costs to leave a row without a column; a row that must have
	 * one gets a cost above all others
	 */
	public CostMatrix(int rows, int columns, long leaving) {
		requireSize("rows", rows);
		requireSize("columns", columns);
		this.rows = rows;
		this.columns = columns;
		this.costs = new long[Math.multiplyExact(rows, columns)];
		this.leaving = new long[rows];
		this.largest = LARGEST / (rows + columns + 1L);
		requireCost("leaving a row", leaving);
		Arrays.fill(this.leaving, leaving);
	}

	public int rows() {
		return this.rows;
	}

	public int columns() {
		return this.columns;
	}

	/** Sets what a pair costs. */
	public void put(int row, int column, long cost) {
		if (cost >= this.largest || cost <= -this.largest) {
			requireCost("row %d, column %d".formatted(row, column), cost);
		}
		this.costs[index(row, column)] = cost;
	}

	/** Sets what it costs to leave a row without a column. */
	public void putLeaving(int row, long cost) {
		requireCost("leaving row %d".formatted(row), cost);
		this.leaving[row] = cost;
	}

	/** Makes a pair impossible. */
	public void forbid(int row, int column) {
		this.costs[index(row, column)] = FORBIDDEN;
	}

	public boolean isForbidden(int row, int column) {
		return this.costs[index(row, column)] == FORBIDDEN;
	}

	/**
	 * What a pair costs.
	 * @throws IllegalArgumentException when it is forbidden
	 */
	public long cost(int row, int column) {
		var cost = this.costs[index(row, column)];
		if (cost == FORBIDDEN) {
			throw new IllegalArgumentException(
					"Expected a pair that is allowed, but row %d, column %d is forbidden. Ask before.".formatted(row,
							column));
		}
		return cost;
	}

	public long leaving(int row) {
		return this.leaving[row];
	}

	/**
	 * What each pair costs more than leaving its row, row by row or column by column.
	 * @return {@link #FORBIDDEN} where a pair is
	 */
	long[] surplus(boolean byColumn) {
		var surplus = new long[this.costs.length];
		for (var row = 0; row < this.rows; row++) {
			for (var column = 0; column < this.columns; column++) {
				var cost = this.costs[row * this.columns + column];
				surplus[byColumn ? column * this.rows + row : row * this.columns + column] = (cost == FORBIDDEN)
						? FORBIDDEN : cost - this.leaving[row];
			}
		}
		return surplus;
	}

	private int index(int row, int column) {
		if (row < 0 || row >= this.rows || column < 0 || column >= this.columns) {
			throw new IllegalArgumentException(
					"Expected a row below %d and a column below %d, but got row %d, column %d. Correct them."
						.formatted(this.rows, this.columns, row, column));
		}
		return row * this.columns + column;
	}

	private void requireCost(String what, long cost) {
		if (cost >= this.largest || cost <= -this.largest) {
			throw new IllegalArgumentException(
					"Expected a cost between -%1$d and %1$d, but got %2$d for %3$s. Use a coarser unit, or forbid the pair."
						.formatted(this.largest, cost, what));
		}
	}

	private static void requireSize(String what, int size) {
		if (size < 0) {
			throw new IllegalArgumentException(
					"Expected a number of %s from 0, but got %d. Correct it.".formatted(what, size));
		}
	}

}
