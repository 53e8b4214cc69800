package io.dockflow.routing;

import java.util.Arrays;

/**
 * Which candidates a tour passes, and how long a detour to the others is at most: from
 * the nearest walked place of their aisle there and back, or along a cross-aisle.
 */
final class WalkedPlaces {

	private static final long FAR = Long.MAX_VALUE / 8;

	private final GridSites sites;

	private final int[] columns;

	private final int crossAisles;

	private final boolean[] passed;

	/** [crossing * columns + column]: whether the tour comes there, and how far it is. */
	private final boolean[] touched;

	private final long[] reach;

	private final CollectingPiece[] pieces;

	private final int[] ways;

	private int count;

	private final long[] detours;

	private boolean measured;

	WalkedPlaces(GridSites sites, int[] columns) {
		this.sites = sites;
		this.columns = columns;
		this.crossAisles = sites.grid.crossAisles();
		this.passed = new boolean[sites.aisles.length];
		this.detours = new long[sites.aisles.length];
		this.touched = new boolean[this.crossAisles * columns.length];
		this.reach = new long[this.crossAisles * columns.length];
		this.pieces = new CollectingPiece[this.crossAisles * columns.length];
		this.ways = new int[this.pieces.length];
	}

	void clear() {
		Arrays.fill(this.passed, false);
		Arrays.fill(this.touched, false);
		this.count = 0;
		this.measured = false;
	}

	void touch(int column, int crossing) {
		this.touched[crossing * this.columns.length + column] = true;
	}

	void east(int column, int crossing, int often) {
		if (often > 0) {
			touch(column, crossing);
			touch(column + 1, crossing);
		}
	}

	void pass(CollectingPiece piece, int way) {
		this.pieces[this.count] = piece;
		this.ways[this.count++] = way;
		var kind = piece.kinds[way] % 9;
		if (kind / 3 != Frontier.NONE) {
			touch(piece.column, piece.block);
		}
		if (kind % 3 != Frontier.NONE) {
			touch(piece.column, piece.block + 1);
		}
		for (var place = 0; place < piece.size(); place++) {
			if (piece.candidate(place) != CollectingPiece.MUST && !isLeftOut(piece, way, place)) {
				this.passed[piece.candidate(place)] = true;
			}
		}
	}

	/** Segment s lies south of place s; a gap's inner places are left out. */
	private static boolean isLeftOut(CollectingPiece piece, int way, int place) {
		return piece.gapFrom[way] >= 0 && place >= piece.gapFrom[way] && place < piece.gapTo[way];
	}

	void stayInAisle(OneAisleTour tour) {
		clear();
		for (var candidate = tour.first; candidate < tour.last; candidate++) {
			var depth = this.sites.depths[candidate];
			this.passed[candidate] = depth >= tour.southernmost && depth <= tour.northernmost;
		}
		Arrays.fill(this.detours, 0);
		for (var candidate = 0; candidate < this.passed.length; candidate++) {
			if (!this.passed[candidate]) {
				var point = new GridPoint(this.sites.aisles[candidate], this.sites.depths[candidate]);
				this.detours[candidate] = 2 * Math.min(this.sites.grid.distance(this.sites.start, point),
						this.sites.grid.distance(this.sites.end, point));
			}
		}
		this.measured = true;
	}

	boolean isPassed(int candidate) {
		return this.passed[candidate];
	}

	/** How much longer the tour gets at most when it also visits a candidate. */
	long detour(int candidate) {
		if (!this.measured) {
			measure();
			this.measured = true;
		}
		return this.passed[candidate] ? 0 : this.detours[candidate];
	}

	private void measure() {
		alongCrossAisles();
		for (var index = 0; index < this.count; index++) {
			var piece = this.pieces[index];
			var way = this.ways[index];
			if (piece.gapFrom[way] < 0) {
				continue;
			}
			var from = piece.gapFrom[way];
			var to = piece.gapTo[way] + 1;
			var south = (from == 0) ? this.reach[piece.block * this.columns.length + piece.column] : 0;
			var north = (to == piece.size() + 1) ? this.reach[(piece.block + 1) * this.columns.length + piece.column]
					: 0;
			for (var place = from; place < to - 1; place++) {
				var candidate = piece.candidate(place);
				if (candidate != CollectingPiece.MUST) {
					var depth = piece.depth(place + 1);
					this.detours[candidate] = 2
							* Math.min(south + depth - piece.depth(from), north + piece.depth(to) - depth);
				}
			}
		}
	}

	private void alongCrossAisles() {
		var width = this.columns.length;
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var base = crossing * width;
			var near = FAR;
			for (var column = 0; column < width; column++) {
				near = step(near, column, column - 1);
				near = this.touched[base + column] ? 0 : near;
				this.reach[base + column] = near;
			}
			near = FAR;
			for (var column = width - 1; column >= 0; column--) {
				near = step(near, column, column + 1);
				near = this.touched[base + column] ? 0 : near;
				this.reach[base + column] = Math.min(near, this.reach[base + column]);
			}
		}
	}

	private long step(long near, int column, int neighbour) {
		if (near == FAR || neighbour < 0 || neighbour >= this.columns.length) {
			return near;
		}
		return near + Math.abs(this.sites.grid.x(this.columns[column]) - this.sites.grid.x(this.columns[neighbour]));
	}

}
