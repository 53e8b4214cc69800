package io.dockflow.crossdock;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A cross-docked unit reached its lane or its end; published inside the transaction.
 *
 * @param state {@code STAGED}, {@code LOADED}, {@code PUT_AWAY} or {@code RETURNED}
 * @param orderNumbers the orders that have, or had to the end, a right to it
 */
public record UnitCrossDocked(String handlingUnitId, String siteId, String itemId, String deliveryNumber,
		CrossDock.State state, @Nullable String laneId, List<String> orderNumbers) {

	static UnitCrossDocked of(CrossDock unit) {
		return new UnitCrossDocked(unit.handlingUnitId(), unit.siteId(), unit.itemId(), unit.deliveryNumber(),
				unit.state(), unit.laneId(),
				unit.lines()
					.stream()
					.filter((line) -> line.state() != CrossDock.Line.State.LOST)
					.map(CrossDock.Line::orderNumber)
					.distinct()
					.sorted()
					.toList());
	}

}
