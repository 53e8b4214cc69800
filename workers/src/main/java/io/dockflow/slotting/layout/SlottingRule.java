package io.dockflow.slotting.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rules of thumb: items in an order of their own take the best slots left (Petersen, Aase
 * and Heiser 2004). O(items × slots).
 */
public enum SlottingRule {

	/** Anywhere. */
	RANDOM,

	/** The most orders per volume nearest to the start (Heskett 1963). */
	CUBE_PER_ORDER,

	/** The most popular items fill the nearest aisle, then the next one. */
	ABC_WITHIN_AISLE,

	/** The most popular items stand at the front of every aisle. */
	ABC_ACROSS_AISLE;

	/**
	 * Gives every item a slot.
	 * @param cubes volume of each item, in any unit
	 * @param seed for the random rule
	 * @throws IllegalArgumentException when an item finds no slot that suits it
	 */
	public SlotAssignment assign(PickArea area, OrderHistory history, long[] cubes, long seed) {
		if (cubes.length != history.items()) {
			throw new IllegalArgumentException("Expected a volume for each of %d items, but got %d. Name one per item."
				.formatted(history.items(), cubes.length));
		}
		var slots = slots(area, seed);
		var taken = new boolean[area.slots()];
		var slotOf = new int[history.items()];
		for (int item : items(history, cubes)) {
			slotOf[item] = slots.stream()
				.filter((slot) -> !taken[slot] && area.fits(item, slot))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						"Expected a free slot that suits item %d, but found none of %d. Add slots of its class."
							.formatted(item, area.slots())));
			taken[slotOf[item]] = true;
		}
		return SlotAssignment.of(area, slotOf);
	}

	private List<Integer> items(OrderHistory history, long[] cubes) {
		var items = IntStream.range(0, history.items()).boxed();
		return switch (this) {
			case RANDOM -> items.toList();
			case CUBE_PER_ORDER ->
				items
					.sorted(Comparator
						.comparingDouble((item) -> cubes[item] / (double) Math.max(1, history.popularity(item))))
					.toList();
			case ABC_WITHIN_AISLE, ABC_ACROSS_AISLE ->
				items.sorted(Comparator.comparingInt((item) -> -history.popularity(item))).toList();
		};
	}

	private List<Integer> slots(PickArea area, long seed) {
		var slots = IntStream.range(0, area.slots()).boxed();
		return switch (this) {
			case RANDOM -> shuffled(area.slots(), seed);
			case CUBE_PER_ORDER -> slots.sorted(Comparator.comparingLong(area::distance)).toList();
			case ABC_WITHIN_AISLE ->
				slots.sorted(Comparator.<Integer>comparingLong(area::aisleDistance).thenComparing(area::stop)).toList();
			case ABC_ACROSS_AISLE ->
				slots.sorted(Comparator.<Integer>comparingLong(area::depth).thenComparing(area::aisleDistance))
					.toList();
		};
	}

	private static List<Integer> shuffled(int size, long seed) {
		var random = new Random(seed);
		var order = IntStream.range(0, size).toArray();
		for (var index = size - 1; index > 0; index--) {
			var other = random.nextInt(index + 1);
			var moved = order[index];
			order[index] = order[other];
			order[other] = moved;
		}
		return Arrays.stream(order).boxed().toList();
	}

}
