package io.dockflow.planning.network;

import java.util.Map;

/**
 * The service times that stages promise, with the safety stock each needs for its own.
 *
 * @param promised whole periods by stage
 * @param safetyStock units by stage
 * @param cost money per period for holding the safety stocks
 * @param explanation a sentence for a person
 */
public record ServiceTimes(Map<String, Integer> promised, Map<String, Double> safetyStock, double cost,
		String explanation) {

	public ServiceTimes {
		promised = Map.copyOf(promised);
		safetyStock = Map.copyOf(safetyStock);
	}

}
