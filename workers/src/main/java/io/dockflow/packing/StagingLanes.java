package io.dockflow.packing;

import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * Which staging lane a carrier's parcels stand in: always the same one, so that a load
 * finds them together.
 */
@Component
public class StagingLanes {

	private final Locations locations;

	StagingLanes(Locations locations) {
		this.locations = locations;
	}

	public String laneOf(String siteId, String carrier) {
		var lanes = this.locations.ofKind(siteId, LocationKind.STAGING);
		if (lanes.isEmpty()) {
			throw new BusinessRuleViolation(
					"Expected a staging lane at site %s, but it has none. Add one.".formatted(siteId));
		}
		return lanes.get(Math.floorMod(carrier.hashCode(), lanes.size())).locationId();
	}

}
