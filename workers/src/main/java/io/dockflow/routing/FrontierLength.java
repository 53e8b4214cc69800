package io.dockflow.routing;

import java.util.Arrays;

/**
 * The exact length of tours on grids with up to {@value Frontier#MAX_CROSS_AISLES}
 * cross-aisles: goes from west to east and keeps the shortest half tour of every
 * {@link Frontier} state. O(n + columns · states).
 */
final class FrontierLength implements TourLength {

	private final GridSites sites;

	private final Frontier frontier;

	private final int crossAisles;

	private final Sweep sweep;

	private final AislePiece piece = new AislePiece();

	/** Length of the shortest half tour by state, and the states that have one. */
	private long[] lengths;

	private int[] states;

	private int size;

	private long[] nextLengths;

	private int[] nextStates;

	private int nextSize;

	FrontierLength(GridSites sites) {
		this.sites = sites;
		this.crossAisles = sites.grid.crossAisles();
		this.frontier = Frontier.of(this.crossAisles);
		this.sweep = new Sweep(sites);
		this.lengths = new long[this.frontier.size()];
		this.nextLengths = new long[this.frontier.size()];
		this.states = new int[this.frontier.size()];
		this.nextStates = new int[this.frontier.size()];
		Arrays.fill(this.lengths, Long.MAX_VALUE);
		Arrays.fill(this.nextLengths, Long.MAX_VALUE);
	}

	@Override
	public long of(int[] stops, int count) {
		ExactTours.requireCount(count);
		if (this.sites.isOneAisle(stops, count)) {
			return this.sites.alongOneAisle(stops, count);
		}
		this.sweep.begin(stops, count);
		this.lengths[Frontier.NOTHING] = 0;
		this.states[0] = Frontier.NOTHING;
		this.size = 1;
		var x = Long.MIN_VALUE;
		while (this.sweep.next()) {
			var nextX = this.sites.grid.x(this.sweep.aisle);
			if (x != Long.MIN_VALUE) {
				eastward(nextX - x);
			}
			x = nextX;
			column(stops);
		}
		return whole();
	}

	private void column(int[] stops) {
		var aisle = this.sweep.aisle;
		var index = this.sweep.from;
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var end = index;
			while (end < this.sweep.to && this.sites.slots[stops[end]] == 2 * crossing) {
				end++;
			}
			crossing(aisle, crossing, end > index);
			index = end;
			if (crossing == this.crossAisles - 1 || !this.sites.grid.isOpen(aisle)) {
				continue;
			}
			var slot = 2 * crossing + 1;
			while (end < this.sweep.to && this.sites.slots[stops[end]] == slot) {
				end++;
			}
			var south = this.sites.grid.y(crossing);
			var north = this.sites.grid.y(crossing + 1);
			if (this.sites.startsIn(aisle, slot) || this.sites.endsIn(aisle, slot)) {
				this.piece.marked(south, north, stops, index, end, this.sites, aisle, slot);
			}
			else {
				this.piece.plain(south, north, stops, index, end, this.sites.depths);
			}
			pass(this.frontier.pass[crossing]);
			index = end;
		}
	}

	private void crossing(int aisle, int crossing, boolean visited) {
		var starts = this.sites.startsIn(aisle, 2 * crossing);
		var ends = this.sites.endsIn(aisle, 2 * crossing);
		if (visited || (starts && ends)) {
			move(this.frontier.visit[crossing]);
		}
		if (starts != ends) {
			move(this.frontier.flip[crossing]);
		}
	}

	private void move(int[] table) {
		for (var index = 0; index < this.size; index++) {
			var state = this.states[index];
			reach(table[state], this.lengths[state]);
			this.lengths[state] = Long.MAX_VALUE;
		}
		swap();
	}

	private void pass(int[] table) {
		var all = this.frontier.size();
		for (var index = 0; index < this.size; index++) {
			var state = this.states[index];
			var length = this.lengths[state];
			this.lengths[state] = Long.MAX_VALUE;
			for (var way = 0; way < this.piece.count; way++) {
				reach(table[this.piece.kinds[way] * all + state], length + this.piece.lengths[way]);
			}
		}
		swap();
	}

	/** Along every cross-aisle as often as the path ends there ask for, or not at all. */
	private void eastward(long distance) {
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var leave = this.frontier.leave[crossing];
			var ends = this.frontier.ends[crossing];
			for (var index = 0; index < this.size; index++) {
				var state = this.states[index];
				var length = this.lengths[state];
				this.lengths[state] = Long.MAX_VALUE;
				if (ends[state] != Frontier.NONE) {
					reach(state, length + ends[state] * distance);
				}
				if (ends[state] != Frontier.ODD) {
					reach(leave[state], length);
				}
			}
			swap();
		}
	}

	private void reach(int state, long length) {
		if (state < 0) {
			return;
		}
		var known = this.nextLengths[state];
		if (known == Long.MAX_VALUE) {
			this.nextStates[this.nextSize++] = state;
		}
		if (length < known) {
			this.nextLengths[state] = length;
		}
	}

	private void swap() {
		var freeLengths = this.lengths;
		this.lengths = this.nextLengths;
		this.nextLengths = freeLengths;
		var freeStates = this.states;
		this.states = this.nextStates;
		this.nextStates = freeStates;
		this.size = this.nextSize;
		this.nextSize = 0;
	}

	private long whole() {
		var best = Long.MAX_VALUE;
		for (var index = 0; index < this.size; index++) {
			var state = this.states[index];
			if (this.frontier.whole[state]) {
				best = Math.min(best, this.lengths[state]);
			}
			this.lengths[state] = Long.MAX_VALUE;
		}
		this.sites.requireReachable(best);
		return best;
	}

}
