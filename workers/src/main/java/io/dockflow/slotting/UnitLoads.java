package io.dockflow.slotting;

import java.util.Optional;

import io.dockflow.catalog.Items;
import io.dockflow.inventory.HandlingUnits;

import org.springframework.stereotype.Component;

/**
 * Reads what a handling unit holds.
 */
@Component
class UnitLoads {

	private final HandlingUnits handlingUnits;

	private final Items items;

	UnitLoads(HandlingUnits handlingUnits, Items items) {
		this.handlingUnits = handlingUnits;
		this.items = items;
	}

	/** Empty when there is nothing in it. */
	Optional<UnitLoad> find(String handlingUnitId) {
		var unit = this.handlingUnits.byId(handlingUnitId);
		var rows = this.handlingUnits.contents(handlingUnitId);
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		var known = this.items.byIds(rows.stream().map((row) -> row.cell().itemId()).toList());
		return Optional.of(new UnitLoad(handlingUnitId, unit.siteId(), unit.locationId(), rows.stream()
			.map((row) -> new UnitLoad.Content(known.get(row.cell().itemId()), row.cell().lot(), row.quantity()))
			.toList()));
	}

}
