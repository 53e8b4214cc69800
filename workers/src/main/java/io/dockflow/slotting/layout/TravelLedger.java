package io.dockflow.slotting.layout;

import java.util.Arrays;

import io.dockflow.routing.TourLength;

/**
 * The tours of some orders under an assignment that changes. Knows the length of each
 * tour, so that a change is weighed by the tours it touches. Weighing costs two tours'
 * measuring per touched order at most; hopeless changes are given up early.
 */
final class TravelLedger {

	static final int EMPTY = -1;

	/** After so many tours a change that loses clearly is given up. */
	private static final int PATIENCE = 24;

	private final PickArea area;

	private final OrderHistory history;

	private final TourLength tours;

	private final int[] slotOf;

	private final int[] itemIn;

	private final long[] length;

	private int[] stops = new int[16];

	private long total;

	private double squares;

	TravelLedger(PickArea area, OrderHistory history, SlotAssignment assignment) {
		if (assignment.items() != history.items()) {
			throw new IllegalArgumentException("Expected slots for %d items, but got %d. Assign each item."
				.formatted(history.items(), assignment.items()));
		}
		this.area = area;
		this.history = history;
		this.tours = area.tours();
		this.slotOf = assignment.toArray();
		this.itemIn = new int[area.slots()];
		Arrays.fill(this.itemIn, EMPTY);
		for (var item = 0; item < this.slotOf.length; item++) {
			this.itemIn[this.slotOf[item]] = item;
		}
		this.length = new long[history.orders()];
		for (var order = 0; order < this.length.length; order++) {
			this.length[order] = measure(order);
			this.total += this.length[order];
		}
	}

	/** The length of all tours, in the grid's unit. */
	long total() {
		return this.total;
	}

	int slot(int item) {
		return this.slotOf[item];
	}

	/** The item in a slot, or {@link #EMPTY}. */
	int item(int slot) {
		return this.itemIn[slot];
	}

	/** How many items move when an item goes to a slot. */
	int moves(int slot) {
		return (this.itemIn[slot] == EMPTY) ? 1 : 2;
	}

	/** Whether an item may go to a slot, and the item there to the slot it leaves. */
	boolean isAllowed(int item, int slot) {
		var other = this.itemIn[slot];
		return other != item && this.area.fits(item, slot)
				&& (other == EMPTY || this.area.fits(other, this.slotOf[item]));
	}

	/**
	 * What it saves that an item goes to a slot, and the item there to the slot it
	 * leaves.
	 * @param tolerated the loss that is still of interest, from 0; a larger one is not
	 * measured to the end
	 */
	long saving(int item, int slot, double tolerated) {
		if (this.area.stop(this.slotOf[item]) == this.area.stop(slot)) {
			this.squares = 0;
			return 0;
		}
		var other = this.itemIn[slot];
		var before = this.slotOf[item];
		exchange(item, slot);
		var saving = touched(item, other, tolerated, false);
		exchange(item, before);
		return saving;
	}

	/**
	 * The last saving's random error: the root of the summed squares of what each tour
	 * saved.
	 */
	double error() {
		return Math.sqrt(this.squares);
	}

	/** Moves an item to a slot, and the item there to the slot it leaves. */
	void move(int item, int slot) {
		var other = this.itemIn[slot];
		exchange(item, slot);
		touched(item, other, 0, true);
	}

	SlotAssignment assignment() {
		return SlotAssignment.of(this.area, this.slotOf);
	}

	private void exchange(int item, int slot) {
		var other = this.itemIn[slot];
		var left = this.slotOf[item];
		this.itemIn[left] = other;
		this.itemIn[slot] = item;
		this.slotOf[item] = slot;
		if (other != EMPTY) {
			this.slotOf[other] = left;
		}
	}

	/** Measures the orders that want one of the two items, not both. */
	private long touched(int item, int other, double tolerated, boolean keep) {
		var some = this.history.ordersOf(item);
		var others = (other == EMPTY) ? new int[0] : this.history.ordersOf(other);
		var saving = 0L;
		this.squares = 0;
		var measured = 0;
		var index = 0;
		var otherIndex = 0;
		while (index < some.length || otherIndex < others.length) {
			var one = (index < some.length) ? some[index] : Integer.MAX_VALUE;
			var two = (otherIndex < others.length) ? others[otherIndex] : Integer.MAX_VALUE;
			index += (one <= two) ? 1 : 0;
			otherIndex += (two <= one) ? 1 : 0;
			if (one == two) {
				continue;
			}
			var order = Math.min(one, two);
			var length = measure(order);
			var saved = this.length[order] - length;
			saving += saved;
			this.squares += (double) saved * saved;
			if (keep) {
				this.total -= saved;
				this.length[order] = length;
			}
			else if (++measured >= PATIENCE && saving < -tolerated - error()) {
				return saving;
			}
		}
		return saving;
	}

	private long measure(int order) {
		var items = this.history.itemsOf(order);
		if (this.stops.length <= items.length) {
			this.stops = new int[items.length * 2 + 1];
		}
		var count = 0;
		for (var item : items) {
			var stop = this.area.stop(this.slotOf[item]);
			var index = count;
			while (index > 0 && this.stops[index - 1] > stop) {
				index--;
			}
			if (index == 0 || this.stops[index - 1] != stop) {
				System.arraycopy(this.stops, index, this.stops, index + 1, count - index);
				this.stops[index] = stop;
				count++;
			}
		}
		return this.tours.of(this.stops, count);
	}

}
