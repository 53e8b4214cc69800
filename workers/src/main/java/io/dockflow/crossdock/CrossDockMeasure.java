package io.dockflow.crossdock;

import java.util.Optional;

import io.dockflow.inventory.HandlingUnits;
import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * A cross-docking is one unit and the way to its lane, and its truck waits for it.
 */
@Component
class CrossDockMeasure implements WorkMeasure {

	private final CrossDockRows rows;

	private final HandlingUnits units;

	private final Locations locations;

	CrossDockMeasure(CrossDockRows rows, HandlingUnits units, Locations locations) {
		this.rows = rows;
		this.units = units;
		this.locations = locations;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.CROSS_DOCK;
	}

	@Override
	public Optional<Work> measure(String handlingUnitId) {
		return this.units.find(handlingUnitId).map((unit) -> {
			var crossDock = this.rows.byUnit(handlingUnitId);
			var metres = (crossDock.laneId() != null)
					? LaneChoice.metres(this.locations.byId(unit.locationId()), this.locations.byId(crossDock.laneId()))
					: 0;
			return new Work(1, 1, metres, 1, 0, crossDock.cutOffAt().orElse(null));
		});
	}

}
