package io.dockflow.routing;

import java.util.Arrays;

/**
 * The sensible ways through one aisle between two cross-aisles, reduced to the shortest
 * of each {@linkplain Frontier#kind kind}. Between two neighbouring places a tour walks
 * once, twice or, in one gap at most, never; once and twice alternate only at the tour's
 * start and end. So there are few ways however many places there are: through once,
 * through twice, back from the southern end, from the northern end, from both with the
 * largest gap between (Ratliff and Rosenthal 1983, figure 2). O(n) for n places.
 */
final class AislePiece {

	/** The kinds there are, {@link #count} of them. */
	final int[] kinds = new int[Frontier.KINDS];

	/** The way's length, beside its kind. */
	final long[] lengths = new long[Frontier.KINDS];

	/**
	 * The gap nobody walks, beside the way's kind: it ends at the place of this number, 0
	 * for the southernmost; -1 when the whole piece is walked.
	 */
	final int[] gaps = new int[Frontier.KINDS];

	int count;

	private final long[] best = new long[Frontier.KINDS];

	private final int[] bestGap = new int[Frontier.KINDS];

	private long[] places = new long[16];

	private boolean[] turns = new boolean[16];

	private int size;

	/**
	 * Without start or end.
	 * @param stops numbers of the places, ascending in depth, from the index {@code from}
	 * before {@code to}
	 * @param depths depth by number
	 */
	void plain(long south, long north, int[] stops, int from, int to, long[] depths) {
		var through = north - south;
		this.count = 0;
		add(4 + 9, through, -1);
		add(8 + 9, 2 * through, -1);
		if (from == to) {
			add(0, 0, 0);
			return;
		}
		var first = depths[stops[from]];
		var last = first;
		var gap = -1L;
		var gapAt = 0;
		for (var index = from + 1; index < to; index++) {
			var depth = depths[stops[index]];
			if (depth - last > gap) {
				gap = depth - last;
				gapAt = index - from;
			}
			last = depth;
		}
		add(2, 2 * (north - first), 0);
		add(6, 2 * (last - south), to - from);
		if (gap >= 0) {
			add(8, 2 * (through - gap), gapAt);
		}
	}

	/**
	 * With a start or an end, or both, among the places.
	 * @param slot number of the piece in {@link GridSites}
	 */
	void marked(long south, long north, int[] stops, int from, int to, GridSites sites, int aisle, int slot) {
		gather(stops, from, to, sites, aisle, slot);
		Arrays.fill(this.best, Long.MAX_VALUE);
		for (var atSouth = Frontier.ODD; atSouth <= Frontier.EVEN; atSouth++) {
			var total = 0L;
			var often = atSouth;
			for (var segment = 0; segment <= this.size; segment++) {
				total += often * segment(south, north, segment);
				often = after(often, segment);
			}
			better(Frontier.kind(atSouth, often, true), total, -1);
			var atNorth = often;
			often = atSouth;
			for (var segment = 0; segment <= this.size; segment++) {
				if (often == 2) {
					better(Frontier.kind((segment == 0) ? Frontier.NONE : atSouth,
							(segment == this.size) ? Frontier.NONE : atNorth, false),
							total - 2 * segment(south, north, segment), segment);
				}
				often = after(often, segment);
			}
		}
		this.count = 0;
		for (var kind = 0; kind < Frontier.KINDS; kind++) {
			if (this.best[kind] < Long.MAX_VALUE) {
				add(kind, this.best[kind], this.bestGap[kind]);
			}
		}
	}

	private void gather(int[] stops, int from, int to, GridSites sites, int aisle, int slot) {
		this.size = 0;
		for (var index = from; index < to; index++) {
			insert(sites.depths[stops[index]], false);
		}
		if (sites.startsIn(aisle, slot)) {
			insert(sites.start.y(), sites.oneWay);
		}
		if (sites.oneWay && sites.endsIn(aisle, slot)) {
			insert(sites.end.y(), true);
		}
	}

	private void insert(long depth, boolean turn) {
		if (this.size == this.places.length) {
			this.places = Arrays.copyOf(this.places, 2 * this.size);
			this.turns = Arrays.copyOf(this.turns, 2 * this.size);
		}
		var index = this.size++;
		while (index > 0 && this.places[index - 1] > depth) {
			this.places[index] = this.places[index - 1];
			this.turns[index] = this.turns[index - 1];
			index--;
		}
		this.places[index] = depth;
		this.turns[index] = turn;
	}

	/** How often the segment north of a place is walked: as often, but at a turn. */
	private int after(int often, int segment) {
		return (segment < this.size && this.turns[segment]) ? 3 - often : often;
	}

	private long segment(long south, long north, int segment) {
		var from = (segment == 0) ? south : this.places[segment - 1];
		var to = (segment == this.size) ? north : this.places[segment];
		return to - from;
	}

	private void better(int kind, long length, int gap) {
		if (length < this.best[kind]) {
			this.best[kind] = length;
			this.bestGap[kind] = gap;
		}
	}

	private void add(int kind, long length, int gap) {
		this.kinds[this.count] = kind;
		this.lengths[this.count] = length;
		this.gaps[this.count] = gap;
		this.count++;
	}

}
