package io.dockflow.planning.network;

import io.dockflow.planning.Expect;

/**
 * A stage of a chain.
 *
 * @param echelonHolding money per unit and period that the stage adds to holding it: its
 * own holding cost less that of the stage before it; above 0
 * @param leadTime periods from the stage before it, above 0
 */
public record SerialStage(double echelonHolding, double leadTime) {

	/**
	 * @throws IllegalArgumentException when a number is not above 0
	 */
	public SerialStage {
		Expect.positive("echelon holding cost", echelonHolding);
		Expect.positive("lead time", leadTime);
	}

}
