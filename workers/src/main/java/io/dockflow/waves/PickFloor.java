package io.dockflow.waves;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.dockflow.labor.LabourStandards;
import io.dockflow.labor.TaskKind;
import io.dockflow.labor.Workers;
import io.dockflow.routing.FloorPlan;
import io.dockflow.routing.Place;
import io.dockflow.routing.Point;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.waves.planning.PickPace;

import org.springframework.stereotype.Component;

/**
 * Where the pickers of a site walk, how many there are, and how long their work takes.
 */
@Component
class PickFloor {

	private static final String SKILL = "picking";

	private final Locations locations;

	private final Workers workers;

	private final LabourStandards standards;

	PickFloor(Locations locations, Workers workers, LabourStandards standards) {
		this.locations = locations;
		this.workers = workers;
		this.standards = standards;
	}

	/** Where the totes go. */
	Location packing(String siteId) {
		return this.locations.ofKind(siteId, LocationKind.PACKING)
			.stream()
			.findFirst()
			.orElseThrow(() -> new BusinessRuleViolation(
					"Expected a packing location at site %s, but it has none. Add one.".formatted(siteId)));
	}

	/** The places stock is picked from, and further ones, by code. */
	Map<String, Location> places(String siteId, Collection<String> further) {
		var places = new HashMap<String, Location>();
		this.locations.ofKind(siteId, LocationKind.BIN).forEach((one) -> places.put(one.locationId(), one));
		this.locations.ofKind(siteId, LocationKind.PICK_FACE).forEach((one) -> places.put(one.locationId(), one));
		places.putAll(this.locations.byIds(further));
		return places;
	}

	/** The plan of some places as seen from where the totes go. */
	FloorPlan plan(Collection<Location> places, Location packing) {
		return FloorPlan.of(places.stream()
			.map((one) -> new Place(one.locationId(), one.zone(), one.aisle(), one.xMm(), one.yMm()))
			.toList(), new Point(packing.xMm(), packing.yMm()));
	}

	/** People who can pick; somebody always will. */
	int pickers(String siteId) {
		return Math.max(1,
				(int) this.workers.ofSite(siteId).stream().filter((one) -> one.skills().contains(SKILL)).count());
	}

	PickPace pace() {
		var rates = this.standards.of(TaskKind.PICK);
		return new PickPace(rates.setUpSeconds(), rates.secondsPerLine(), rates.secondsPerUnit(),
				rates.secondsPerMetre());
	}

}
