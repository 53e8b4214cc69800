package io.dockflow.routing;

import java.util.Arrays;

/**
 * One aisle between two cross-aisles when no place in it has to be visited but each is
 * worth something: the best way through it of every {@linkplain Frontier#kind kind}. As
 * in {@link AislePiece} the tour leaves out one stretch at most, here with the places in
 * it; the best stretch of all is found in one pass (Kadane's scan, Bentley 1984). O(n)
 * for n places.
 */
final class CollectingPiece {

	/** Places that have to be walked to: a start or an end. */
	static final int MUST = -1;

	private static final double WORTHLESS = Double.NEGATIVE_INFINITY;

	final int block;

	final int column;

	private final long[] depths;

	/** The candidate at a place, or {@link #MUST}. */
	private final int[] candidates;

	private final boolean[] turns;

	private final int size;

	/** The kinds there are, {@link #count} of them, and what walking them costs. */
	final int[] kinds = new int[Frontier.KINDS];

	final double[] costs = new double[Frontier.KINDS];

	/** The first and last segment that is left out, beside its kind; -1 when none is. */
	final int[] gapFrom = new int[Frontier.KINDS];

	final int[] gapTo = new int[Frontier.KINDS];

	int count;

	private final double[] best = new double[Frontier.KINDS];

	private final int[] bestFrom = new int[Frontier.KINDS];

	private final int[] bestTo = new int[Frontier.KINDS];

	/**
	 * A piece with its places in ascending depth.
	 * @param depths the southern crossing, the places, the northern crossing
	 * @param candidates number of the candidate by place, or {@link #MUST}
	 * @param turns whether the tour starts or ends there and not both, by place
	 */
	CollectingPiece(int column, int block, long[] depths, int[] candidates, boolean[] turns) {
		this.column = column;
		this.block = block;
		this.depths = depths;
		this.candidates = candidates;
		this.turns = turns;
		this.size = candidates.length;
	}

	int size() {
		return this.size;
	}

	/** The candidate at a place, or {@link #MUST}. */
	int candidate(int place) {
		return this.candidates[place];
	}

	/** The depth before a segment, or behind the last one. */
	long depth(int segment) {
		return this.depths[segment];
	}

	/**
	 * Works out the ways for the worth of each candidate, in the grid's unit.
	 */
	void weigh(double[] worth) {
		Arrays.fill(this.best, Double.POSITIVE_INFINITY);
		var all = 0.0;
		var marked = false;
		for (var place = 0; place < this.size; place++) {
			all += worth(worth, place);
			marked |= this.turns[place];
		}
		if (marked) {
			walk(worth, all, Frontier.ODD);
			walk(worth, all, Frontier.EVEN);
		}
		else {
			offer(Frontier.kind(Frontier.ODD, Frontier.ODD, true), this.depths[this.size + 1] - this.depths[0] - all,
					-1, -1);
			walk(worth, all, Frontier.EVEN);
		}
		this.count = 0;
		for (var kind = 0; kind < Frontier.KINDS; kind++) {
			if (this.best[kind] < Double.POSITIVE_INFINITY) {
				this.kinds[this.count] = kind;
				this.costs[this.count] = this.best[kind];
				this.gapFrom[this.count] = this.bestFrom[kind];
				this.gapTo[this.count] = this.bestTo[kind];
				this.count++;
			}
		}
	}

	private void walk(double[] worth, double all, int atSouth) {
		var length = 0L;
		var often = atSouth;
		for (var segment = 0; segment <= this.size; segment++) {
			length += often * (this.depths[segment + 1] - this.depths[segment]);
			often = after(often, segment);
		}
		var atNorth = often;
		offer(Frontier.kind(atSouth, atNorth, true), length - all, -1, -1);
		var fromSouth = WORTHLESS;
		var inside = WORTHLESS;
		var insideFrom = 0;
		often = atSouth;
		for (var segment = 0; segment <= this.size; segment++) {
			var saved = 2.0 * (this.depths[segment + 1] - this.depths[segment]);
			var lost = (segment == 0 || this.candidates[segment - 1] == MUST) ? Double.POSITIVE_INFINITY
					: worth[this.candidates[segment - 1]];
			if (often == 1) {
				fromSouth = WORTHLESS;
				inside = WORTHLESS;
			}
			else {
				fromSouth = (segment == 0) ? saved : fromSouth - lost + saved;
				if (segment > 0) {
					if (inside - lost < 0) {
						inside = 0;
						insideFrom = segment;
					}
					else {
						inside -= lost;
					}
					inside += saved;
				}
				var north = (segment == this.size) ? Frontier.NONE : atNorth;
				offer(Frontier.kind(Frontier.NONE, north, false), length - all - fromSouth, 0, segment);
				offer(Frontier.kind(atSouth, north, false), length - all - inside, insideFrom, segment);
			}
			often = after(often, segment);
		}
	}

	private double worth(double[] worth, int place) {
		return (this.candidates[place] == MUST) ? 0 : worth[this.candidates[place]];
	}

	private int after(int often, int segment) {
		return (segment < this.size && this.turns[segment]) ? 3 - often : often;
	}

	private void offer(int kind, double cost, int from, int to) {
		if (cost < this.best[kind]) {
			this.best[kind] = cost;
			this.bestFrom[kind] = from;
			this.bestTo[kind] = to;
		}
	}

}
