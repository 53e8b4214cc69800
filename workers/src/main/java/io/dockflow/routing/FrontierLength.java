package io.dockflow.routing;

import java.util.Arrays;

/**
 * The exact length of tours on grids with up to {@value Frontier#MAX_CROSS_AISLES}
 * cross-aisles: goes from west to east and keeps the shortest half tour of every
 * {@link Frontier} state. O(n + columns · states).
 */
final class FrontierLength implements TourLength {

	/** No tour. Stays above every tour when lengths are added. */
	static final long FAR = Long.MAX_VALUE / 4;

	private final GridSites sites;

	private final Frontier frontier;

	private final Passage[] passages;

	private final int crossAisles;

	private final Sweep sweep;

	private final AislePiece piece = new AislePiece();

	private final AisleWays ways;

	/** What a way that only turns back adds, by what the tour has touched. */
	private final long[] stay = new long[5];

	/** Length of the shortest half tour by state. */
	private long[] lengths;

	private long[] next;

	FrontierLength(GridSites sites) {
		this.sites = sites;
		this.crossAisles = sites.grid.crossAisles();
		this.frontier = Frontier.of(this.crossAisles, sites.oneWay);
		this.passages = this.frontier.passages;
		this.sweep = new Sweep(sites);
		this.ways = new AisleWays(sites);
		this.lengths = new long[this.frontier.size()];
		this.next = new long[this.frontier.size()];
	}

	@Override
	public long of(int[] stops, int count) {
		ExactTours.requireCount(count);
		if (this.sites.isOneAisle(stops, count)) {
			return this.sites.alongOneAisle(stops, count);
		}
		this.sweep.begin(stops, count);
		Arrays.fill(this.lengths, FAR);
		this.lengths[Frontier.NOTHING] = 0;
		this.sweep.next();
		column(stops);
		var x = this.sites.grid.x(this.sweep.aisle);
		while (this.sweep.next()) {
			var nextX = this.sites.grid.x(this.sweep.aisle);
			eastward(nextX - x);
			x = nextX;
			column(stops);
		}
		return whole();
	}

	private void column(int[] stops) {
		var aisle = this.sweep.aisle;
		var open = this.sites.grid.isOpen(aisle);
		var index = this.sweep.from;
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var end = this.sites.slotEnd(stops, index, this.sweep.to, 2 * crossing);
			crossing(aisle, crossing, end > index);
			if (open && crossing < this.crossAisles - 1) {
				index = end;
				end = this.sites.slotEnd(stops, index, this.sweep.to, 2 * crossing + 1);
				piece(aisle, crossing, stops, index, end);
			}
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

	private void move(int[] after) {
		Arrays.fill(this.next, FAR);
		push(after, 0);
		swap();
	}

	private void piece(int aisle, int block, int[] stops, int from, int to) {
		if (this.sites.startsIn(aisle, 2 * block + 1) || this.sites.endsIn(aisle, 2 * block + 1)) {
			this.ways.read(aisle, block, stops, from, to);
			Arrays.fill(this.next, FAR);
			for (var kind = 0; kind < Frontier.KINDS; kind++) {
				if (this.ways.lengths[kind] < FAR) {
					push(this.frontier.pass[block][kind], this.ways.lengths[kind]);
				}
			}
			swap();
			return;
		}
		this.piece.read(this.sites.grid.y(block), this.sites.grid.y(block + 1), stops, from, to, this.sites.depths);
		pass(this.passages[block]);
	}

	private void push(int[] after, long added) {
		for (var state = 0; state < after.length; state++) {
			if (after[state] >= 0) {
				this.next[after[state]] = Math.min(this.next[after[state]], this.lengths[state] + added);
			}
		}
	}

	private void pass(Passage passage) {
		var turnsBack = Math.min(this.piece.both, Math.min(this.piece.north, this.piece.south));
		var empty = this.piece.isEmpty;
		this.stay[Passage.JOINED] = empty ? 0 : turnsBack;
		this.stay[Passage.SEPARATE] = empty ? 0 : turnsBack;
		this.stay[Passage.SOUTH_ONLY] = empty ? 0 : this.piece.south;
		this.stay[Passage.NORTH_ONLY] = empty ? 0 : this.piece.north;
		this.stay[Passage.NEITHER] = empty ? 0 : FAR;
		for (var state = 0; state < this.next.length; state++) {
			this.next[state] = Math.min(FAR, this.lengths[state] + this.stay[passage.touched[state]]);
		}
		reach(passage.once, this.piece.through);
		reach(passage.twice, 2 * this.piece.through);
		if (!empty) {
			reach(passage.north, Math.min(this.piece.north, this.piece.both));
			reach(passage.south, Math.min(this.piece.south, this.piece.both));
			reach(passage.newNorth, this.piece.north);
			reach(passage.newSouth, this.piece.south);
			reach(passage.newBoth, this.piece.both);
		}
		swap();
	}

	private void reach(int[] pairs, long added) {
		var before = this.lengths;
		var after = this.next;
		for (var pair = 0; pair < pairs.length; pair += 2) {
			after[pairs[pair + 1]] = Math.min(after[pairs[pair + 1]], before[pairs[pair]] + added);
		}
	}

	/**
	 * Along every cross-aisle as often as the path ends there ask for, or not at all. A
	 * state that leaves a crossing has no path ends there, so that one array is enough.
	 */
	private void eastward(long distance) {
		var known = this.lengths;
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var pairs = this.frontier.leaving[crossing];
			for (var pair = 0; pair < pairs.length; pair += 2) {
				known[pairs[pair + 1]] = Math.min(known[pairs[pair + 1]], known[pairs[pair]]);
			}
			var ends = this.frontier.ends[crossing];
			for (var state = 0; state < ends.length; state++) {
				known[state] += ends[state] * distance;
			}
		}
	}

	private void swap() {
		var free = this.lengths;
		this.lengths = this.next;
		this.next = free;
	}

	private long whole() {
		var best = FAR;
		for (var state = 0; state < this.lengths.length; state++) {
			if (this.frontier.whole[state]) {
				best = Math.min(best, this.lengths[state]);
			}
		}
		return this.sites.reachable(best);
	}

}
