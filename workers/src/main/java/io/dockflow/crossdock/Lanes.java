package io.dockflow.crossdock;

import java.util.Collection;
import java.util.List;

import io.dockflow.inventory.Availability;
import io.dockflow.inventory.StockQuery;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * The staging lanes of a site and whether they have room for a unit.
 */
@Component
class Lanes {

	static final String DECISION = "staging-lane";

	private final Locations locations;

	private final Availability availability;

	Lanes(Locations locations, Availability availability) {
		this.locations = locations;
		this.availability = availability;
	}

	/** Open lanes that were not refused and have room for one more unit. */
	List<Location> open(String siteId, String handlingUnitId, Collection<String> refused) {
		return this.locations.ofKind(siteId, LocationKind.STAGING)
			.stream()
			.filter((lane) -> !lane.blockedForPutAway() && !refused.contains(lane.locationId()))
			.filter((lane) -> hasRoom(lane, handlingUnitId))
			.toList();
	}

	private boolean hasRoom(Location lane, String handlingUnitId) {
		return lane.maxHandlingUnits() == 0 || this.availability.find(StockQuery.ofLocation(lane.locationId()))
			.stream()
			.map((row) -> row.cell().handlingUnitId())
			.filter((unit) -> !unit.equals(handlingUnitId))
			.distinct()
			.count() < lane.maxHandlingUnits();
	}

	/** Why a unit of the site must not be confirmed there; empty text when it may. */
	String objection(String siteId, String locationId) {
		return this.locations.find(locationId).map((place) -> {
			if (!place.siteId().equals(siteId) || place.kind() != LocationKind.STAGING) {
				return "%s is no staging lane of site %s".formatted(locationId, siteId);
			}
			return place.blockedForPutAway() ? "Lane %s is blocked".formatted(locationId) : "";
		}).orElseGet(() -> "There is no location %s".formatted(locationId));
	}

}
