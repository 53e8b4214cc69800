package io.dockflow.slotting.layout;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws changes that are worth weighing: an item of a past order goes near another item
 * of the same order, so that pairs are drawn as often as they are wanted together; or it
 * takes the place of an item that is wanted less but stands nearer to the start; or it
 * goes anywhere.
 */
final class SlotCandidates {

	/** How many slots along the aisles count as near. */
	private static final int NEAR = 8;

	private final OrderHistory history;

	private final TravelLedger ledger;

	private final SplittableRandom random;

	/** Slots in walking order, and the place of each slot in it. */
	private final int[] walk;

	private final int[] placeOf;

	/** Slots from the nearest to the start, and the place of each slot in it. */
	private final int[] nearest;

	private final int[] rankOf;

	private int item;

	private int slot;

	SlotCandidates(PickArea area, OrderHistory history, TravelLedger ledger, long seed) {
		this.history = history;
		this.ledger = ledger;
		this.random = new SplittableRandom(seed);
		this.walk = sorted(area.slots(), Comparator.comparingInt(area::stop));
		this.placeOf = inverse(this.walk);
		this.nearest = sorted(area.slots(), Comparator.comparingLong(area::distance));
		this.rankOf = inverse(this.nearest);
	}

	/** Draws the next change. @return whether it is one that is allowed */
	boolean draw() {
		var order = this.history.itemsOf(this.random.nextInt(this.history.orders()));
		if (order.length == 0) {
			return false;
		}
		this.item = order[this.random.nextInt(order.length)];
		var kind = this.random.nextInt(10);
		if (kind < 6 && order.length > 1) {
			this.slot = near(this.ledger.slot(order[this.random.nextInt(order.length)]));
		}
		else if (kind < 9) {
			this.slot = this.nearest[this.random.nextInt(this.rankOf[this.ledger.slot(this.item)] + 1)];
		}
		else {
			this.slot = this.random.nextInt(this.walk.length);
		}
		return this.ledger.isAllowed(this.item, this.slot);
	}

	int item() {
		return this.item;
	}

	int slot() {
		return this.slot;
	}

	private int near(int slot) {
		var place = this.placeOf[slot] + this.random.nextInt(2 * NEAR + 1) - NEAR;
		return this.walk[Math.clamp(place, 0, this.walk.length - 1)];
	}

	private static int[] sorted(int slots, Comparator<Integer> order) {
		return IntStream.range(0, slots).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
	}

	private static int[] inverse(int[] order) {
		var places = new int[order.length];
		for (var place = 0; place < order.length; place++) {
			places[order[place]] = place;
		}
		return places;
	}

}
