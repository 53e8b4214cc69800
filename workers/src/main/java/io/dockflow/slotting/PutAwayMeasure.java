package io.dockflow.slotting;

import java.util.Optional;

import io.dockflow.inventory.HandlingUnits;
import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * A put-away is one unit and the way to its bin.
 */
@Component
class PutAwayMeasure implements WorkMeasure {

	private final HandlingUnits handlingUnits;

	private final Bins bins;

	private final Locations locations;

	PutAwayMeasure(HandlingUnits handlingUnits, Bins bins, Locations locations) {
		this.handlingUnits = handlingUnits;
		this.bins = bins;
		this.locations = locations;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.PUT_AWAY;
	}

	@Override
	public Optional<Work> measure(String handlingUnitId) {
		return this.handlingUnits.find(handlingUnitId).map((unit) -> {
			var metres = this.bins.claimedBy(handlingUnitId)
				.map((bin) -> StorageScore.metres(this.locations.byId(unit.locationId()), this.locations.byId(bin)))
				.orElse(0.0);
			return new Work(1, 1, metres, 1, 0, null);
		});
	}

	@Override
	public Optional<Way> way(String handlingUnitId) {
		return this.handlingUnits.find(handlingUnitId)
			.map((unit) -> new Way(unit.locationId(), this.bins.claimedBy(handlingUnitId).orElse(unit.locationId())));
	}

}
