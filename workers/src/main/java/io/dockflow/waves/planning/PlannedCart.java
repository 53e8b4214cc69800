package io.dockflow.waves.planning;

import java.util.List;

import io.dockflow.routing.Route;

/**
 * The walk of one picker.
 *
 * @param picks in walking order
 * @param fixedBinsMm how long the walk would be to the bins the stock policies name
 * first, in millimetres
 */
public record PlannedCart(List<Pick> picks, Route route, long fixedBinsMm) {

	public PlannedCart {
		picks = List.copyOf(picks);
	}

}
