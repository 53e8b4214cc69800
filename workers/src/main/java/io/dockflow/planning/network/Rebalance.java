package io.dockflow.planning.network;

import java.util.List;
import java.util.Map;

/**
 * Moves between sites.
 *
 * @param moves what to move, in the order of the lanes
 * @param stock whole units by site after the moves
 * @param saving money that the moves save after their own cost
 * @param gap money that other moves may save beyond these, hysteresis counted as a cost;
 * 0 when these are proven to cost least
 * @param explanation a sentence for a person
 */
public record Rebalance(List<Move> moves, Map<String, Integer> stock, double saving, double gap, String explanation) {

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
