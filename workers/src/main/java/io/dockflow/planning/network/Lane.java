package io.dockflow.planning.network;

import io.dockflow.planning.Expect;

/**
 * A way from one site to another.
 *
 * @param from id of the site that gives
 * @param to id of the site that receives
 * @param unitCost money per unit moved, 0 or more
 * @param fixedCost money when anything is moved, 0 or more
 */
public record Lane(String from, String to, double unitCost, double fixedCost) {

	/**
	 * @throws IllegalArgumentException when a cost is below 0
	 */
	public Lane {
		Expect.notNegative("cost of a move", unitCost);
		Expect.notNegative("fixed cost of a lane", fixedCost);
	}

}
