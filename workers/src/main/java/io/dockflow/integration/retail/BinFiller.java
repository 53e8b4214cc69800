package io.dockflow.integration.retail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dockflow.catalog.Item;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Mixing;

/**
 * Finds places for goods: open pickable places of the right condition, those that hold
 * the item already first, then the nearest to the docks, within weight, volume and mixing
 * rules. Pure; keeps count of what it has placed. O(places) per item.
 */
final class BinFiller {

	private final List<Bin> bins;

	BinFiller(Collection<Location> locations) {
		this.bins = locations.stream()
			.filter((place) -> place.pickable() && !place.blockedForPutAway() && !place.blockedForRemoval())
			.sorted(Comparator.comparing((Location place) -> place.kind() != LocationKind.PICK_FACE)
				.thenComparing(Location::yMm)
				.thenComparing(Location::locationId))
			.map(Bin::new)
			.toList();
	}

	/** Notes what stands in a place already. */
	void occupy(Map<String, List<Stack>> stacks) {
		for (var bin : this.bins) {
			stacks.getOrDefault(bin.place.locationId(), List.of())
				.forEach((stack) -> bin.put(stack.item(), stack.quantity()));
		}
	}

	/** Places as much as possible; what is missing from the sum found no place. */
	List<Placement> place(Item item, long quantity) {
		var placements = new ArrayList<Placement>();
		var left = quantity;
		for (var holdsItem : List.of(true, false)) {
			for (var bin : this.bins) {
				if (left == 0) {
					return placements;
				}
				var fits = (bin.holds(item) == holdsItem) ? Math.min(left, bin.roomFor(item)) : 0;
				if (fits > 0) {
					bin.put(item, fits);
					placements.add(new Placement(bin.place.locationId(), item.itemId(), fits));
					left -= fits;
				}
			}
		}
		return placements;
	}

	/** Goods in a place. */
	record Stack(Item item, long quantity) {
	}

	/** How much of an item goes where. */
	record Placement(String locationId, String itemId, long quantity) {
	}

	private static final class Bin {

		private final Location place;

		private final Set<String> items = new HashSet<>();

		private long grams;

		private long mm3;

		Bin(Location place) {
			this.place = place;
		}

		boolean holds(Item item) {
			return this.items.contains(item.itemId());
		}

		void put(Item item, long quantity) {
			this.items.add(item.itemId());
			this.grams += item.weightGrams() * quantity;
			this.mm3 += item.volumeMm3() * quantity;
		}

		long roomFor(Item item) {
			var mixed = !this.items.isEmpty() && !holds(item);
			if (this.place.condition() != item.storageCondition() || (mixed && this.place.mixing() != Mixing.ANY)) {
				return 0;
			}
			return Math.min(room(this.place.maxWeightGrams(), this.grams, item.weightGrams()),
					room(this.place.maxVolumeMm3(), this.mm3, item.volumeMm3()));
		}

		/** Zero as limit means none. */
		private static long room(long limit, long taken, long each) {
			return (limit == 0 || each == 0) ? Long.MAX_VALUE : Math.max(0, (limit - taken) / each);
		}

	}

}
