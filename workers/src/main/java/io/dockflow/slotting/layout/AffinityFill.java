package io.dockflow.slotting.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fills aisle by aisle, the nearest first, with items that are popular and wanted
 * together with those already in the aisle. How often two items are wanted together
 * counts beyond what their popularity alone would bring about, and the less the fewer
 * orders show it (shrunk by n/(n+k)). O(items²) time and memory.
 */
final class AffinityFill {

	/**
	 * So many orders with both items count as much as the belief that they are strangers.
	 */
	private static final double SHRINKAGE = 3;

	private final PickArea area;

	private final OrderHistory history;

	/** Orders with both items beyond expectation, shrunk. */
	private final float[][] affinity;

	AffinityFill(PickArea area, OrderHistory history) {
		this.area = area;
		this.history = history;
		var together = new float[history.items()][history.items()];
		var pairs = 0.0;
		for (var order = 0; order < history.orders(); order++) {
			var items = history.itemsOf(order);
			for (var one : items) {
				for (var other : items) {
					if (one != other) {
						together[one][other]++;
						pairs++;
					}
				}
			}
		}
		this.affinity = shrunk(together, pairs);
	}

	private float[][] shrunk(float[][] together, double pairs) {
		var share = Arrays.stream(together)
			.mapToDouble((row) -> IntStream.range(0, row.length).mapToDouble((item) -> row[item]).sum())
			.toArray();
		for (var one = 0; one < together.length; one++) {
			for (var other = 0; other < together.length; other++) {
				var count = together[one][other];
				var excess = (pairs == 0) ? 0 : count - share[one] * share[other] / pairs;
				together[one][other] = (float) (Math.max(0, excess) * count / (count + SHRINKAGE));
			}
		}
		return together;
	}

	/**
	 * Gives every item a slot.
	 * @param weight how much an order with both items counts beside an order for the item
	 * @return empty when an item finds no slot left that suits it
	 */
	Optional<SlotAssignment> assign(double weight) {
		var slots = slots();
		var slotOf = new int[this.history.items()];
		Arrays.fill(slotOf, -1);
		var score = new double[slotOf.length];
		var aisle = -1;
		var left = slotOf.length;
		for (int slot : slots) {
			if (left == 0) {
				break;
			}
			if (this.area.point(slot).aisle() != aisle) {
				aisle = this.area.point(slot).aisle();
				Arrays.setAll(score, this.history::popularity);
			}
			var best = best(slotOf, score, slot);
			if (best >= 0) {
				slotOf[best] = slot;
				left--;
				for (var item = 0; item < score.length; item++) {
					score[item] += weight * this.affinity[best][item];
				}
			}
		}
		return placeRest(slotOf, slots);
	}

	private int best(int[] slotOf, double[] score, int slot) {
		var best = -1;
		for (var item = 0; item < slotOf.length; item++) {
			if (slotOf[item] < 0 && (best < 0 || score[item] > score[best]) && this.area.fits(item, slot)) {
				best = item;
			}
		}
		return best;
	}

	private Optional<SlotAssignment> placeRest(int[] slotOf, List<Integer> slots) {
		var taken = new boolean[this.area.slots()];
		Arrays.stream(slotOf).filter((slot) -> slot >= 0).forEach((slot) -> taken[slot] = true);
		for (var item = 0; item < slotOf.length; item++) {
			for (int slot : slots) {
				if (slotOf[item] < 0 && !taken[slot] && this.area.fits(item, slot)) {
					slotOf[item] = slot;
					taken[slot] = true;
				}
			}
			if (slotOf[item] < 0) {
				return Optional.empty();
			}
		}
		return Optional.of(SlotAssignment.of(this.area, slotOf));
	}

	private List<Integer> slots() {
		return IntStream.range(0, this.area.slots())
			.boxed()
			.sorted(Comparator.<Integer>comparingLong(this.area::aisleDistance).thenComparing(this.area::stop))
			.toList();
	}

}
