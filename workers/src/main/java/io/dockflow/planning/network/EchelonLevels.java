package io.dockflow.planning.network;

import java.util.List;

/**
 * Base stocks of a chain.
 *
 * @param levels echelon stock each stage orders up to, the one at the customer first:
 * units at the stage, below it and on the way, less what is owed
 * @param cost expected money per period
 * @param explanation a sentence for a person
 */
public record EchelonLevels(List<Double> levels, double cost, String explanation) {

	public EchelonLevels {
		levels = List.copyOf(levels);
	}

}
