package io.dockflow.orders;

import java.util.Map;

import io.dockflow.engine.DecisionTables;
import io.dockflow.processes.Decisions;

import org.springframework.stereotype.Component;

/**
 * As the table of {@code fulfil-order} decides it.
 */
@Component
class DecidedPartShipments implements PartShipments {

	private static final String SHIP_PART = "ship-part";

	private final DecisionTables tables;

	DecidedPartShipments(DecisionTables tables) {
		this.tables = tables;
	}

	@Override
	public boolean mayShip(String customerClass, int fillPercent) {
		return SHIP_PART.equals(this.tables.decide(Decisions.SHIP_COMPLETE,
				Map.of("customerClass", customerClass, "fillPercent", fillPercent)));
	}

}
