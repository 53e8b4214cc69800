package io.dockflow.picking;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.Reservation;
import io.dockflow.routing.Route;

/**
 * A tour as the wave plans it; lines in walking order, each backed by a reservation of
 * its order.
 */
public record PlannedPickList(String pickListNumber, String waveNumber, String siteId, String packingLocation,
		Instant dueAt, Route route, List<Reservation> lines) {

	public PlannedPickList {
		lines = List.copyOf(lines);
	}

}
