package io.dockflow.planning.network;

import java.util.List;
import java.util.Map;

/**
 * Moves between sites.
 *
 * @param moves what to move, in the order of the lanes
 * @param stock whole units by site after the moves
 * @param saving money that the moves save after their own cost
 * @param explanation a sentence for a person
 */
public record Rebalance(List<Move> moves, Map<String, Integer> stock, double saving, String explanation) {

	public Rebalance {
		moves = List.copyOf(moves);
		stock = Map.copyOf(stock);
	}

	/**
	 * Units on a lane.
	 *
	 * @param from id of the site that gives
	 * @param to id of the site that receives
	 * @param quantity whole units
	 * @param saving money that would be lost without this move alone
	 * @param explanation a sentence for a person
	 */
	public record Move(String from, String to, int quantity, double saving, String explanation) {
	}

}
