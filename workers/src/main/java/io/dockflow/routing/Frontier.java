package io.dockflow.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What a half-drawn tour looks like from the east: for every cross-aisle of one column
 * whether the tour has touched that crossing and with how many path ends, even or odd,
 * and which of the crossings hang together. Two halves that look the same can be
 * completed by the same continuations, so only the shorter one matters (Ratliff and
 * Rosenthal, "Order-picking in a rectangular warehouse", 1983, theorem 1; for several
 * blocks Pansart, Catusse and Cambazard, "Exact algorithms for the order picking
 * problem", 2018).
 * <p>
 * States are numbered from 0, {@link #NOTHING}; the tables say what a piece of the tour
 * makes of a state, -1 when no tour can contain both. For 2, 3, 4 and 5 cross-aisles
 * there are 7, 25, 113 and 569 states; 14, 71, 421 and 2,665 when tours end elsewhere
 * than they start.
 */
final class Frontier {

	/** No part of the tour lies in the west. */
	static final int NOTHING = 0;

	/** The whole tour lies in the west. */
	static final int DONE = 1;

	/** Path ends at a crossing: none, an odd number, an even number above zero. */
	static final int NONE = 0;

	static final int ODD = 1;

	static final int EVEN = 2;

	/** Ways through an aisle between two cross-aisles, see {@link #kind}. */
	static final int KINDS = 18;

	static final int MAX_CROSS_AISLES = 5;

	private static final Map<Integer, Frontier> ROUND = new ConcurrentHashMap<>();

	private static final Map<Integer, Frontier> ONE_WAY = new ConcurrentHashMap<>();

	private final int crossAisles;

	private final boolean oneWay;

	private final List<int[]> states = new ArrayList<>();

	private final Map<Integer, Integer> numbers = new HashMap<>();

	/** [crossing][state]: after a stop on the crossing. */
	final int[][] visit;

	/** [crossing][state]: after a start or end on the crossing. */
	final int[][] flip;

	/** [crossing][state]: when the tour does not go on to the east there. */
	final int[][] leave;

	/** [crossing][state]: how often the cross-aisle is walked when it does go on. */
	final byte[][] ends;

	/** [block][kind][state]: after a way through the aisle. */
	final int[][][] pass;

	/** [crossing]: pairs of a state before and after, of those that can leave it. */
	final int[][] leaving;

	/** [block]: ways through an aisle where the tour neither starts nor ends. */
	final Passage[] passages;

	/** Whether a state is a whole tour. */
	final boolean[] whole;

	private Frontier(int crossAisles, boolean oneWay) {
		this.crossAisles = crossAisles;
		this.oneWay = oneWay;
		number(new int[2 * crossAisles]);
		this.states.add(new int[2 * crossAisles]);
		for (var state = 0; state < this.states.size(); state++) {
			explore(state);
		}
		this.visit = new int[crossAisles][size()];
		this.flip = new int[crossAisles][size()];
		this.leave = new int[crossAisles][size()];
		this.ends = new byte[crossAisles][size()];
		this.pass = new int[crossAisles - 1][KINDS][size()];
		this.whole = new boolean[size()];
		for (var state = 0; state < size(); state++) {
			fill(state);
		}
		this.leaving = new int[crossAisles][];
		for (var crossing = 0; crossing < crossAisles; crossing++) {
			this.leaving[crossing] = leaving(crossing);
		}
		this.passages = new Passage[crossAisles - 1];
		for (var block = 0; block < crossAisles - 1; block++) {
			this.passages[block] = new Passage(this, block);
		}
	}

	/**
	 * The states of a column, worked out once for each number of cross-aisles.
	 * @param crossAisles from 2 to {@link #MAX_CROSS_AISLES}
	 * @param oneWay whether tours end elsewhere than they start, which takes more states
	 */
	static Frontier of(int crossAisles, boolean oneWay) {
		return (oneWay ? ONE_WAY : ROUND).computeIfAbsent(crossAisles, (key) -> new Frontier(key, oneWay));
	}

	/** How many states there are. */
	int size() {
		return this.states.size();
	}

	/** Path ends of a state at a crossing: none, odd or even. */
	int ends(int state, int crossing) {
		return this.states.get(state)[crossing];
	}

	/** Whether two crossings hang together. */
	boolean joined(int state, int crossing, int other) {
		var parts = this.states.get(state);
		return parts[crossing] != NONE && parts[this.crossAisles + crossing] == parts[this.crossAisles + other];
	}

	/**
	 * Number of a way through an aisle from its ends.
	 * @param south path ends at the southern crossing: none, odd or even
	 * @param north the same at the northern one
	 * @param joined whether the way leads through, so that both crossings hang together
	 */
	static int kind(int south, int north, boolean joined) {
		return (joined ? 9 : 0) + 3 * south + north;
	}

	private void explore(int state) {
		if (state == DONE) {
			return;
		}
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			touched(state, crossing, EVEN);
			if (this.oneWay) {
				touched(state, crossing, ODD);
			}
			left(state, crossing);
		}
		for (var block = 0; block < this.crossAisles - 1; block++) {
			for (var kind = 0; kind < KINDS; kind++) {
				passed(state, block, kind);
			}
		}
	}

	private void fill(int state) {
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			this.visit[crossing][state] = (state == DONE) ? -1 : touched(state, crossing, EVEN);
			this.flip[crossing][state] = (state == DONE || !this.oneWay) ? -1 : touched(state, crossing, ODD);
			this.leave[crossing][state] = left(state, crossing);
			this.ends[crossing][state] = (byte) ends(state, crossing);
		}
		for (var block = 0; block < this.crossAisles - 1; block++) {
			for (var kind = 0; kind < KINDS; kind++) {
				this.pass[block][kind][state] = passed(state, block, kind);
			}
		}
		this.whole[state] = isWhole(state);
	}

	private int touched(int state, int crossing, int ends) {
		var parts = this.states.get(state).clone();
		touch(parts, crossing, ends);
		return number(parts);
	}

	private int passed(int state, int block, int kind) {
		var south = kind % 9 / 3;
		var north = kind % 3;
		if (kind == kind(NONE, NONE, false)) {
			return state;
		}
		var balanced = (kind >= 9) ? south == north : south != ODD && north != ODD;
		if (state == DONE || (kind >= 9 && (south == NONE || north == NONE)) || !balanced && !this.oneWay) {
			return -1;
		}
		var parts = this.states.get(state).clone();
		touch(parts, block, south);
		touch(parts, block + 1, north);
		if (kind >= 9) {
			join(parts, block, block + 1);
		}
		return number(parts);
	}

	/** Without the crossing; a part of the tour that thereby ends must be all of it. */
	private int left(int state, int crossing) {
		var parts = this.states.get(state).clone();
		if (parts[crossing] == NONE) {
			return state;
		}
		if (parts[crossing] == ODD) {
			return -1;
		}
		var part = parts[this.crossAisles + crossing];
		parts[crossing] = NONE;
		parts[this.crossAisles + crossing] = 0;
		var goesOn = false;
		var others = false;
		for (var other = 0; other < this.crossAisles; other++) {
			goesOn |= parts[other] != NONE && parts[this.crossAisles + other] == part;
			others |= parts[other] != NONE && parts[this.crossAisles + other] != part;
		}
		if (goesOn) {
			return number(parts);
		}
		return others ? -1 : DONE;
	}

	private int[] leaving(int crossing) {
		return IntStream.range(0, size())
			.filter((state) -> this.leave[crossing][state] >= 0 && ends(state, crossing) == EVEN)
			.flatMap((state) -> IntStream.of(state, this.leave[crossing][state]))
			.toArray();
	}

	private boolean isWhole(int state) {
		if (state == DONE) {
			return true;
		}
		var parts = this.states.get(state);
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			if (parts[crossing] == ODD || parts[this.crossAisles + crossing] > 1) {
				return false;
			}
		}
		return state != NOTHING;
	}

	/** Adds path ends at a crossing, which becomes a part of its own when it was none. */
	private void touch(int[] parts, int crossing, int ends) {
		if (ends == NONE) {
			return;
		}
		if (parts[crossing] == NONE) {
			parts[crossing] = ends;
			parts[this.crossAisles + crossing] = 1 + 2 * this.crossAisles + crossing;
		}
		else if (ends == ODD) {
			parts[crossing] = (parts[crossing] == ODD) ? EVEN : ODD;
		}
	}

	private void join(int[] parts, int crossing, int other) {
		var kept = parts[this.crossAisles + crossing];
		var lost = parts[this.crossAisles + other];
		for (var each = this.crossAisles; each < parts.length; each++) {
			parts[each] = (parts[each] == lost) ? kept : parts[each];
		}
	}

	/**
	 * The number of a state, -1 when no tour looks like it; its parts are renamed from
	 * the south.
	 */
	private int number(int[] parts) {
		var names = new int[1 + 3 * this.crossAisles];
		var named = 0;
		var key = 0;
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var part = parts[this.crossAisles + crossing];
			if (part != 0 && names[part] == 0) {
				names[part] = ++named;
			}
			parts[this.crossAisles + crossing] = names[part];
			key = key * 18 + 3 * names[part] + parts[crossing];
		}
		if (!isBalanced(parts, named)) {
			return -1;
		}
		var number = this.numbers.get(key);
		if (number == null) {
			number = this.states.size();
			this.numbers.put(key, number);
			this.states.add(parts);
		}
		return number;
	}

	/** A part has an odd number of loose ends only where the tour starts or ends. */
	private boolean isBalanced(int[] parts, int named) {
		var odd = new boolean[named + 1];
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			odd[parts[this.crossAisles + crossing]] ^= parts[crossing] == ODD;
		}
		var unbalanced = 0;
		for (var part : odd) {
			unbalanced += part ? 1 : 0;
		}
		return unbalanced <= (this.oneWay ? 2 : 0);
	}

}
