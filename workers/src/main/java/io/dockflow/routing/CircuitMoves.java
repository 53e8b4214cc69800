package io.dockflow.routing;

/**
 * A circuit and the moves that shorten it: reversing a segment (2-opt), exchanging two
 * neighbouring segments (or-3-opt, which holds or-opt) and inserting a short segment
 * turned round. Moves are looked for at places that something changed at, among arcs to
 * near places (Bentley, "Fast Algorithms for Geometric Traveling Salesman Problems",
 * 1992); a reversal of an asymmetric circuit is priced by running sums of both
 * directions.
 */
final class CircuitMoves {

	private static final int SHORT_SEGMENT = 3;

	private long[] distances = {};

	private int size;

	/** The places in order; at {@code size} stands place 0 again. */
	private final int[] circuit;

	private final int[] position;

	/** Length of the circuit up to a position, and of the same piece walked back. */
	private final long[] forward;

	private final long[] backward;

	private final NearPlaces near;

	private final int[] waiting;

	private final boolean[] waits;

	private int waitingCount;

	private final int[] buffer;

	/** The best move of an arc. */
	private long gain;

	private Kind kind = Kind.REVERSE;

	private int moveFrom;

	private int moveMiddle;

	private int moveTo;

	private enum Kind {

		REVERSE, EXCHANGE, INSERT_TURNED_AHEAD, INSERT_TURNED_BEHIND

	}

	CircuitMoves(int capacity) {
		this.circuit = new int[capacity + 1];
		this.position = new int[capacity];
		this.forward = new long[capacity + 1];
		this.backward = new long[capacity + 1];
		this.near = new NearPlaces(capacity);
		this.waiting = new int[capacity];
		this.waits = new boolean[capacity];
		this.buffer = new int[capacity];
	}

	/** Takes a circuit over and marks every place as changed. */
	void begin(long[] distances, int size, int[] order) {
		this.distances = distances;
		this.size = size;
		this.near.begin(distances, size);
		System.arraycopy(order, 0, this.circuit, 0, size);
		this.circuit[size] = order[0];
		this.waitingCount = 0;
		for (var at = 0; at < size; at++) {
			this.waits[order[at]] = false;
			changed(at);
		}
		measure(0);
	}

	void copyTo(int[] order) {
		System.arraycopy(this.circuit, 0, order, 0, this.size);
	}

	/** Back to a circuit that nothing is to be improved at. */
	void restore(int[] order) {
		System.arraycopy(order, 0, this.circuit, 0, this.size);
		while (this.waitingCount > 0) {
			this.waits[this.waiting[--this.waitingCount]] = false;
		}
		measure(0);
	}

	/** Exchanges the segments [from, middle) and [middle, to). */
	void exchange(int from, int middle, int to) {
		System.arraycopy(this.circuit, from, this.buffer, 0, middle - from);
		System.arraycopy(this.circuit, middle, this.circuit, from, to - middle);
		System.arraycopy(this.buffer, 0, this.circuit, from + to - middle, middle - from);
		measure(from - 1);
		changed(from - 1);
		changed(from);
		changed(from + to - middle - 1);
		changed(from + to - middle);
		changed(to - 1);
		changed(to);
	}

	/** Shortens until no move does, and returns the length. */
	long improve() {
		while (this.waitingCount > 0) {
			var place = this.waiting[--this.waitingCount];
			this.waits[place] = false;
			while (improveAt(place)) {
				// As long as something around the place gets shorter.
			}
		}
		return this.forward[this.size];
	}

	private boolean improveAt(int place) {
		this.gain = 0;
		var at = this.position[place];
		var after = distance(place, this.circuit[at + 1]);
		for (var rank = 0; rank < this.near.count(); rank++) {
			var next = this.near.after(place, rank);
			var saved = after - distance(place, next);
			if (saved <= 0) {
				break;
			}
			tryArc(place, next);
		}
		var before = distance(this.circuit[(at == 0) ? this.size - 1 : at - 1], place);
		for (var rank = 0; rank < this.near.count(); rank++) {
			var previous = this.near.before(place, rank);
			var saved = before - distance(previous, place);
			if (saved <= 0) {
				break;
			}
			tryArc(previous, place);
		}
		if (this.gain <= 0) {
			return false;
		}
		apply();
		return true;
	}

	/** Moves that walk straight from one place to the other. */
	private void tryArc(int from, int to) {
		var i = this.position[from];
		var j = (to == 0) ? this.size : this.position[to];
		if (j > i) {
			if (j == i + 1) {
				return;
			}
			tryReversal(from, to, i, j);
			tryExchangeAhead(from, to, i, j);
			tryInsertionAhead(from, to, i, j);
		}
		else {
			tryExchangeBehind(from, to, i, j);
			tryInsertionBehind(from, to, i, j);
		}
	}

	private void tryReversal(int from, int to, int i, int j) {
		if (j == this.size) {
			return;
		}
		var first = this.circuit[i + 1];
		var follower = this.circuit[j + 1];
		var delta = distance(from, to) + distance(first, follower) - distance(from, first) - distance(to, follower)
				+ turned(i + 1, j);
		offer(-delta, Kind.REVERSE, i + 1, 0, j);
	}

	/** from [i+1 … j-1] [to … k] → from [to … k] [i+1 … j-1]. */
	private void tryExchangeAhead(int from, int to, int i, int j) {
		if (j == this.size) {
			return;
		}
		var first = this.circuit[i + 1];
		var last = this.circuit[j - 1];
		var fixed = distance(from, first) + distance(last, to) - distance(from, to);
		for (var k = j; k < this.size; k++) {
			var end = this.circuit[k];
			var follower = this.circuit[k + 1];
			var saved = fixed + distance(end, follower) - distance(end, first) - distance(last, follower);
			if (saved > this.gain) {
				offer(saved, Kind.EXCHANGE, i + 1, j, k + 1);
			}
		}
	}

	/** [to … k] [k+1 … from] → [k+1 … from] [to … k]. */
	private void tryExchangeBehind(int from, int to, int i, int j) {
		if (j == 0) {
			return;
		}
		var leader = this.circuit[j - 1];
		var follower = this.circuit[i + 1];
		var fixed = distance(leader, to) + distance(from, follower) - distance(from, to);
		for (var k = j; k < i; k++) {
			var end = this.circuit[k];
			var first = this.circuit[k + 1];
			var saved = fixed + distance(end, first) - distance(leader, first) - distance(end, follower);
			if (saved > this.gain) {
				offer(saved, Kind.EXCHANGE, j, k + 1, i + 1);
			}
		}
	}

	/** A short segment that ends at {@code to} comes turned round behind {@code from}. */
	private void tryInsertionAhead(int from, int to, int i, int j) {
		if (j == this.size) {
			return;
		}
		var first = this.circuit[i + 1];
		var follower = this.circuit[j + 1];
		for (var k = j; k > i + 1 && k > j - SHORT_SEGMENT; k--) {
			var start = this.circuit[k];
			var leader = this.circuit[k - 1];
			var delta = distance(from, to) + distance(start, first) + distance(leader, follower) - distance(from, first)
					- distance(leader, start) - distance(to, follower) + turned(k, j);
			offer(-delta, Kind.INSERT_TURNED_AHEAD, i + 1, k, j + 1);
		}
	}

	private void tryInsertionBehind(int from, int to, int i, int j) {
		if (j == 0) {
			return;
		}
		var follower = this.circuit[j + 1];
		var after = this.circuit[i + 1];
		for (var k = j; k > 0 && k > j - SHORT_SEGMENT; k--) {
			var start = this.circuit[k];
			var leader = this.circuit[k - 1];
			var delta = distance(from, to) + distance(start, after) + distance(leader, follower) - distance(from, after)
					- distance(leader, start) - distance(to, follower) + turned(k, j);
			offer(-delta, Kind.INSERT_TURNED_BEHIND, k, j + 1, i + 1);
		}
	}

	private void offer(long saved, Kind kind, int from, int middle, int to) {
		if (saved > this.gain) {
			this.gain = saved;
			this.kind = kind;
			this.moveFrom = from;
			this.moveMiddle = middle;
			this.moveTo = to;
		}
	}

	private void apply() {
		var from = this.moveFrom;
		var middle = this.moveMiddle;
		var to = this.moveTo;
		switch (this.kind) {
			case REVERSE -> {
				reverse(from, to);
				measure(from - 1);
				changed(from - 1);
				changed(from);
				changed(to);
				changed(to + 1);
			}
			case EXCHANGE -> exchange(from, middle, to);
			case INSERT_TURNED_AHEAD -> {
				reverse(middle, to - 1);
				exchange(from, middle, to);
			}
			default -> {
				reverse(from, middle - 1);
				exchange(from, middle, to);
			}
		}
	}

	private void reverse(int from, int to) {
		for (int low = from, high = to; low < high; low++, high--) {
			var place = this.circuit[low];
			this.circuit[low] = this.circuit[high];
			this.circuit[high] = place;
		}
	}

	/** What a piece gets longer when it is walked back. */
	private long turned(int from, int to) {
		return (this.backward[to] - this.backward[from]) - (this.forward[to] - this.forward[from]);
	}

	/** Positions and lengths from a position on. */
	private void measure(int from) {
		var previous = this.circuit[from];
		this.position[previous] = from;
		var ahead = this.forward[from];
		var back = this.backward[from];
		for (var at = from + 1; at < this.size; at++) {
			var place = this.circuit[at];
			ahead += distance(previous, place);
			back += distance(place, previous);
			this.forward[at] = ahead;
			this.backward[at] = back;
			this.position[place] = at;
			previous = place;
		}
		this.forward[this.size] = ahead + distance(previous, this.circuit[this.size]);
		this.backward[this.size] = back + distance(this.circuit[this.size], previous);
	}

	private void changed(int at) {
		var place = this.circuit[at];
		if (!this.waits[place]) {
			this.waits[place] = true;
			this.waiting[this.waitingCount++] = place;
		}
	}

	private long distance(int from, int to) {
		return this.distances[from * this.size + to];
	}

}
