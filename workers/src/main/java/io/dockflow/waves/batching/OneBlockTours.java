package io.dockflow.waves.batching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;

/**
 * Shortest round trips in a block of parallel aisles, measured from sets of orders
 * instead of lists of stops: each order is a bit set of depths per aisle, a batch their
 * union, and the tour the dynamic program of Ratliff and Rosenthal, "Order-picking in a
 * rectangular warehouse: a solvable case of the traveling salesman problem" (1983), over
 * its aisles. A tenth of the time that merging stops and asking for their tour takes,
 * which is what a search for batches does most. O(k · a) for k orders and a aisles.
 */
final class OneBlockTours implements OrderTours {

	private static final long NEVER = Long.MAX_VALUE / 8;

	/** So many depths of an aisle fit into one word. */
	private static final int WORD = 64;

	/** Aisles with no more depths than this look their largest gap up in a table. */
	private static final int TABLE_BITS = 11;

	private final int columns;

	private final long[] masks;

	private final long[] always;

	private final long[][] depths;

	private final long[][] gapTables;

	private final long[] through;

	private final long[] twiceStep;

	private final long length;

	private final long[][] fromBack;

	private final long[][] fromFront;

	private final long[] union;

	private OneBlockTours(int columns, long[] masks, long[] always, long[][] depths, long[] through, long[] twiceStep,
			long length) {
		this.columns = columns;
		this.masks = masks;
		this.always = always;
		this.depths = depths;
		this.through = through;
		this.twiceStep = twiceStep;
		this.length = length;
		this.union = new long[columns];
		this.gapTables = new long[columns][];
		this.fromBack = new long[columns][];
		this.fromFront = new long[columns][];
		for (var column = 0; column < columns; column++) {
			var open = through[column] != NEVER;
			this.fromBack[column] = there(Arrays.stream(depths[column]).map((depth) -> length - depth), open);
			this.fromFront[column] = there(Arrays.stream(depths[column]), open);
			this.gapTables[column] = gapTable(column);
		}
	}

	/**
	 * Prepares the orders' bit sets, if the plan allows it: one block, and no aisle with
	 * more than 64 depths to stop at.
	 * @param depot where every tour begins and ends
	 * @param orders each order's stops
	 */
	static Optional<OneBlockTours> of(Stops stops, GridPoint depot, List<int[]> orders) {
		var grid = stops.grid();
		if (grid.blocks() != 1) {
			return Optional.empty();
		}
		var front = grid.y(0);
		var byAisle = new TreeSet[grid.aisles()];
		for (var aisle = 0; aisle < byAisle.length; aisle++) {
			byAisle[aisle] = new TreeSet<Long>();
		}
		var used = new TreeSet<Integer>();
		add(byAisle, used, depot.aisle(), depot.y() - front);
		for (var order : orders) {
			for (var stop : order) {
				add(byAisle, used, stops.aisle(stop), stops.y(stop) - front);
			}
		}
		var west = used.first();
		var columns = used.last() - west + 1;
		var depths = new long[columns][];
		var through = new long[columns];
		var twiceStep = new long[columns];
		for (var column = 0; column < columns; column++) {
			depths[column] = toArray(byAisle[west + column]);
			if (depths[column].length > WORD) {
				return Optional.empty();
			}
			through[column] = grid.isOpen(west + column) ? grid.y(1) - front : NEVER;
			twiceStep[column] = (column > 0) ? 2 * (grid.x(west + column) - grid.x(west + column - 1)) : 0;
		}
		var masks = new long[orders.size() * columns];
		for (var order = 0; order < orders.size(); order++) {
			for (var stop : orders.get(order)) {
				var column = stops.aisle(stop) - west;
				masks[order * columns + column] |= 1L << Arrays.binarySearch(depths[column], stops.y(stop) - front);
			}
		}
		var always = new long[columns];
		always[depot.aisle() - west] = 1L << Arrays.binarySearch(depths[depot.aisle() - west], depot.y() - front);
		return Optional.of(new OneBlockTours(columns, masks, always, depths, through, twiceStep, grid.y(1) - front));
	}

	/** There and back; nobody goes anywhere in a column that is closed. */
	private static long[] there(LongStream ways, boolean open) {
		return ways.map((way) -> (open || way == 0) ? 2 * way : NEVER).toArray();
	}

	@SuppressWarnings("unchecked")
	private static void add(TreeSet<?>[] byAisle, TreeSet<Integer> used, int aisle, long depth) {
		((TreeSet<Long>) byAisle[aisle]).add(depth);
		used.add(aisle);
	}

	@SuppressWarnings("unchecked")
	private static long[] toArray(TreeSet<?> depths) {
		return ((TreeSet<Long>) depths).stream().mapToLong(Long::longValue).toArray();
	}

	@Override
	public long of(int[] orders, int count) {
		if (count == 0) {
			return 0;
		}
		System.arraycopy(this.always, 0, this.union, 0, this.columns);
		for (var index = 0; index < count; index++) {
			var from = orders[index] * this.columns;
			for (var column = 0; column < this.columns; column++) {
				this.union[column] |= this.masks[from + column];
			}
		}
		return shortest();
	}

	/**
	 * The cheapest way to have visited the aisles so far, by how the cross-aisles' ends
	 * are joined: both odd; only the back or only the front touched; both even and in one
	 * piece, or in two.
	 */
	private long shortest() {
		var first = 0;
		while (this.union[first] == 0) {
			first++;
		}
		var last = this.columns - 1;
		while (this.union[last] == 0) {
			last--;
		}
		var pass = this.through[first];
		var odd = pass;
		var back = fromBack(first);
		var front = fromFront(first);
		var joined = 2 * pass;
		var apart = aroundGap(first);
		for (var column = first + 1; column <= last; column++) {
			var walk = this.twiceStep[column];
			pass = this.through[column];
			back = Math.min(back, joined) + walk;
			front = Math.min(front, joined) + walk;
			odd += walk;
			joined += 2 * walk;
			apart += 2 * walk;
			var oneSide = Math.min(back, front);
			var even = Math.min(oneSide, Math.min(joined, apart));
			var bridged = Math.min(odd + pass, Math.min(oneSide, apart) + 2 * pass);
			if (this.union[column] == 0) {
				odd = Math.min(odd, even + pass);
				joined = Math.min(joined, bridged);
			}
			else {
				var fromBack = fromBack(column);
				var fromFront = fromFront(column);
				var gap = aroundGap(column);
				var cheapest = Math.min(gap, Math.min(fromBack, fromFront));
				apart = Math.min(apart + cheapest,
						Math.min(back + Math.min(fromFront, gap), front + Math.min(fromBack, gap)));
				odd = Math.min(odd + cheapest, even + pass);
				joined = Math.min(joined + cheapest, bridged);
				back += fromBack;
				front += fromFront;
			}
		}
		return Math.min(joined, Math.min(back, front));
	}

	private long fromBack(int column) {
		return this.fromBack[column][Long.numberOfTrailingZeros(this.union[column])];
	}

	private long fromFront(int column) {
		return this.fromFront[column][WORD - 1 - Long.numberOfLeadingZeros(this.union[column])];
	}

	/** In from both ends, leaving the largest gap between two stops out. */
	private long aroundGap(int column) {
		var table = this.gapTables[column];
		return (table != null) ? table[(int) this.union[column]] : aroundGap(column, this.union[column]);
	}

	private long aroundGap(int column, long mask) {
		var depth = this.depths[column];
		var rest = mask & (mask - 1);
		if (rest == 0) {
			return NEVER;
		}
		var previous = depth[Long.numberOfTrailingZeros(mask)];
		var largest = 0L;
		while (rest != 0) {
			var next = depth[Long.numberOfTrailingZeros(rest)];
			largest = Math.max(largest, next - previous);
			previous = next;
			rest &= rest - 1;
		}
		return 2 * (this.length - largest);
	}

	private long[] gapTable(int column) {
		var bits = this.depths[column].length;
		if (bits > TABLE_BITS) {
			return null;
		}
		var table = new long[1 << bits];
		for (var mask = 1; mask < table.length; mask++) {
			table[mask] = aroundGap(column, mask);
		}
		return table;
	}

}
