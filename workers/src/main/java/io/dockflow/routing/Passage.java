package io.dockflow.routing;

import java.util.Arrays;

/**
 * What ways through a block's aisle without start or end make of the {@link Frontier}
 * states, as pairs of a state before and a state after. Ways that lead to the same state
 * are told apart by their length only, so the shortest of them is enough: a crossing that
 * the tour has touched anyway stays as it is under every branch that turns back.
 */
final class Passage {

	/** Which crossings of the aisle the tour has touched, and whether they are joined. */
	static final int JOINED = 0;

	static final int SEPARATE = 1;

	static final int SOUTH_ONLY = 2;

	static final int NORTH_ONLY = 3;

	static final int NEITHER = 4;

	/** One of the five, by state. */
	final byte[] touched;

	/** Pairs for the walk through once, and through twice where that joins anything. */
	final int[] once;

	final int[] twice;

	/** Pairs for a branch that touches the northern crossing first. */
	final int[] north;

	final int[] south;

	/** Pairs for branches at a yet untouched aisle. */
	final int[] newNorth;

	final int[] newSouth;

	final int[] newBoth;

	Passage(Frontier frontier, int block) {
		this.touched = new byte[frontier.size()];
		for (var state = 0; state < this.touched.length; state++) {
			this.touched[state] = touched(frontier, state, block);
		}
		var pass = frontier.pass[block];
		this.once = pairs(pass[Frontier.kind(Frontier.ODD, Frontier.ODD, true)], JOINED, SEPARATE, SOUTH_ONLY,
				NORTH_ONLY, NEITHER);
		this.twice = pairs(pass[Frontier.kind(Frontier.EVEN, Frontier.EVEN, true)], SEPARATE, SOUTH_ONLY, NORTH_ONLY,
				NEITHER);
		var northern = pass[Frontier.kind(Frontier.NONE, Frontier.EVEN, false)];
		var southern = pass[Frontier.kind(Frontier.EVEN, Frontier.NONE, false)];
		this.north = pairs(northern, SOUTH_ONLY);
		this.south = pairs(southern, NORTH_ONLY);
		this.newNorth = pairs(northern, NEITHER);
		this.newSouth = pairs(southern, NEITHER);
		this.newBoth = pairs(pass[Frontier.kind(Frontier.EVEN, Frontier.EVEN, false)], NEITHER);
	}

	private static byte touched(Frontier frontier, int state, int block) {
		var south = frontier.ends(state, block) != Frontier.NONE;
		var north = frontier.ends(state, block + 1) != Frontier.NONE;
		if (south && north) {
			return (byte) (frontier.joined(state, block, block + 1) ? JOINED : SEPARATE);
		}
		return (byte) (south ? SOUTH_ONLY : north ? NORTH_ONLY : NEITHER);
	}

	private int[] pairs(int[] after, int... cases) {
		var pairs = new int[2 * after.length];
		var size = 0;
		for (var state = 0; state < after.length; state++) {
			var touched = this.touched[state];
			if (after[state] >= 0 && Arrays.stream(cases).anyMatch((one) -> one == touched)) {
				pairs[size++] = state;
				pairs[size++] = after[state];
			}
		}
		return Arrays.copyOf(pairs, size);
	}

}
