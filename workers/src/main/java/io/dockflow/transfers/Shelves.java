package io.dockflow.transfers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.catalog.Item;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.StockQuery;
import io.dockflow.inventory.StorageView;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;

import org.springframework.stereotype.Component;

/**
 * Where a store puts what comes in: the shelf that shows the item, else the first one
 * with room for it.
 */
@Component
class Shelves {

	private final Locations locations;

	private final Availability availability;

	private final StorageView storage;

	Shelves(Locations locations, Availability availability, StorageView storage) {
		this.locations = locations;
		this.availability = availability;
		this.storage = storage;
	}

	/** A look at the shelves of a site, which remembers what was given a place. */
	Plan of(String siteId) {
		return new Plan(siteId);
	}

	/** The shelves with what will stand on them. */
	final class Plan {

		private final String siteId;

		private final List<Location> shelves;

		private final Map<String, BigDecimal> addedGrams = new HashMap<>();

		private final Map<String, BigDecimal> addedMm3 = new HashMap<>();

		private Plan(String siteId) {
			this.siteId = siteId;
			this.shelves = Shelves.this.locations.ofKind(siteId, LocationKind.STORE_SHELF)
				.stream()
				.filter((shelf) -> !shelf.blockedForPutAway() && shelf.mixing() == Mixing.ANY)
				.toList();
		}

		/** The shelf for a quantity of an item, empty when none has room. */
		Optional<Location> place(Item item, long quantity) {
			var showing = new HashSet<String>();
			Shelves.this.availability.find(StockQuery.ofItem(this.siteId, item.itemId()))
				.forEach((row) -> showing.add(row.cell().locationId()));
			var grams = BigDecimal.valueOf(item.weightGrams()).multiply(BigDecimal.valueOf(quantity));
			var mm3 = BigDecimal.valueOf(item.volumeMm3()).multiply(BigDecimal.valueOf(quantity));
			var found = this.shelves.stream()
				.filter((shelf) -> shelf.condition() == item.storageCondition())
				.sorted(Comparator.comparing((Location shelf) -> !showing.contains(shelf.locationId())))
				.filter((shelf) -> hasRoom(shelf, grams, mm3))
				.findFirst();
			found.ifPresent((shelf) -> {
				this.addedGrams.merge(shelf.locationId(), grams, BigDecimal::add);
				this.addedMm3.merge(shelf.locationId(), mm3, BigDecimal::add);
			});
			return found;
		}

		private boolean hasRoom(Location shelf, BigDecimal grams, BigDecimal mm3) {
			var usage = Shelves.this.storage.of(shelf.locationId());
			return fits(shelf.maxWeightGrams(), usage.weightGrams(), this.addedGrams.get(shelf.locationId()), grams)
					&& fits(shelf.maxVolumeMm3(), usage.volumeMm3(), this.addedMm3.get(shelf.locationId()), mm3);
		}

		private static boolean fits(long limit, BigDecimal used, @org.jspecify.annotations.Nullable BigDecimal added,
				BigDecimal more) {
			var total = used.add((added != null) ? added : BigDecimal.ZERO).add(more);
			return limit == 0 || total.compareTo(BigDecimal.valueOf(limit)) <= 0;
		}

	}

}
