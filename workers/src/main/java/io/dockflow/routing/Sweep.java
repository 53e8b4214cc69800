package io.dockflow.routing;

/**
 * The columns of a grid that a tour may walk in, from west to east: those with a stop,
 * the start or the end, and for a column that is no aisle the nearest aisle on either
 * side of it. An empty aisle between two others is not needed: the tour's length is
 * linear in where that aisle lies, so the walks in it may as well be made in one of its
 * neighbours. Keeps its working memory: one thread at a time. O(n) for n stops.
 */
final class Sweep {

	private static final int NONE = Integer.MAX_VALUE;

	private final GridSites sites;

	private int[] tour = new int[0];

	private int count;

	private int eastAisle;

	/** The column at hand. */
	int aisle;

	/** Where the column's stops begin in the tour, and where the next one's begin. */
	int from;

	int to;

	Sweep(GridSites sites) {
		this.sites = sites;
	}

	/** Begins west of everything. */
	void begin(int[] tour, int count) {
		this.tour = tour;
		this.count = count;
		this.aisle = -1;
		this.from = 0;
		this.to = 0;
		this.eastAisle = NONE;
	}

	/** To the next column; false when there is none. */
	boolean next() {
		var last = this.aisle;
		var column = (this.to < this.count) ? this.sites.aisles[this.tour[this.to]] : NONE;
		column = Math.min(column, after(last, this.sites.start.aisle()));
		column = Math.min(column, after(last, this.sites.end.aisle()));
		column = Math.min(column, this.eastAisle);
		if (column == NONE) {
			return false;
		}
		if (column == this.eastAisle) {
			this.eastAisle = NONE;
		}
		if (!this.sites.grid.isOpen(column)) {
			var west = this.sites.grid.aisleWestOf(column);
			if (west > last) {
				column = west;
			}
			else {
				var east = this.sites.grid.aisleEastOf(column);
				this.eastAisle = (east < 0) ? NONE : east;
			}
		}
		this.aisle = column;
		this.from = this.to;
		while (this.to < this.count && this.sites.aisles[this.tour[this.to]] == column) {
			this.to++;
		}
		return true;
	}

	private static int after(int last, int column) {
		return (column > last) ? column : NONE;
	}

}
