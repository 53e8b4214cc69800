package io.dockflow.labor.assignment;

import java.util.Arrays;

/**
 * A least-cost assignment with its proof. The potentials are a dual solution: no allowed
 * pair costs less than its row's and column's potential together, assigned pairs cost
 * exactly that; a row's potential is at most its cost of being left, exactly that when it
 * is; a column's is at most 0, exactly that when it is free.
 */
public final class Matching {

	/** What stands for no column, and for no row. */
	public static final int NONE = -1;

	private final int[] columns;

	private final long cost;

	private final long[] rowPotentials;

	private final long[] columnPotentials;

	Matching(int[] columns, long cost, long[] rowPotentials, long[] columnPotentials) {
		this.columns = columns;
		this.cost = cost;
		this.rowPotentials = rowPotentials;
		this.columnPotentials = columnPotentials;
	}

	/** The column of a row, {@link #NONE} when it is left without one. */
	public int column(int row) {
		return this.columns[row];
	}

	/** How many rows have a column. */
	public int size() {
		return (int) Arrays.stream(this.columns).filter((column) -> column != NONE).count();
	}

	/** What the assigned pairs and the rows left cost together. */
	public long cost() {
		return this.cost;
	}

	public long rowPotential(int row) {
		return this.rowPotentials[row];
	}

	public long columnPotential(int column) {
		return this.columnPotentials[column];
	}

}
