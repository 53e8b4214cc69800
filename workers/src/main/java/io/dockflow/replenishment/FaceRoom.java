package io.dockflow.replenishment;

import java.math.BigDecimal;
import java.util.stream.Stream;

import io.dockflow.catalog.Item;
import io.dockflow.inventory.StorageView;
import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * How much more of an item a face can hold by weight and volume.
 */
@Component
class FaceRoom {

	/** A place without limits; no shelf holds more. */
	private static final long MOST = 1_000_000;

	private final StorageView storage;

	private final Locations locations;

	FaceRoom(StorageView storage, Locations locations) {
		this.storage = storage;
		this.locations = locations;
	}

	/** Base units that fit beside what is there and on its way. */
	long left(String locationId, Item item) {
		var location = this.locations.byId(locationId);
		var used = this.storage.of(locationId);
		return fits(item, location.maxWeightGrams(), used.weightGrams(), location.maxVolumeMm3(), used.volumeMm3());
	}

	/** Base units that fit into the empty face. */
	long whole(Location location, Item item) {
		return fits(item, location.maxWeightGrams(), BigDecimal.ZERO, location.maxVolumeMm3(), BigDecimal.ZERO);
	}

	private static long fits(Item item, long maxWeight, BigDecimal weight, long maxVolume, BigDecimal volume) {
		var byWeight = (maxWeight > 0) ? (maxWeight - weight.longValue()) / Math.max(1, item.weightGrams()) : MOST;
		var byVolume = (maxVolume > 0) ? (maxVolume - volume.longValue()) / Math.max(1, item.volumeMm3()) : MOST;
		return Stream.of(byWeight, byVolume, MOST)
			.mapToLong(Long::longValue)
			.map((fit) -> Math.max(0, fit))
			.min()
			.orElse(0);
	}

	/** Whether one more handling unit may stand there. */
	boolean takesUnit(String locationId) {
		var most = this.locations.byId(locationId).maxHandlingUnits();
		return most == 0 || this.storage.of(locationId).handlingUnits() < most;
	}

}
