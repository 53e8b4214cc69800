package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dockflow.planning.Expect;
import io.dockflow.planning.network.Rebalance.Move;

/**
 * Moves of stock between sites, for which each site's expected cost of being left with or
 * short of units falls by more than moving costs. Without fixed costs the moves are
 * optimal. With them lanes are chosen by branch and bound from the moves of slope
 * scaling; when the choices are too many to prove the optimum, the best moves so far are
 * given with the gap to what is possible.
 *
 * @param sites of different ids
 * @param lanes between them
 * @param hysteresis money that a unit must save beyond its cost to be moved at all, 0 or
 * more
 */
public record Rebalancing(List<Site> sites, List<Lane> lanes, double hysteresis) {

	/** Flows times lanes: some seconds. */
	private static final int MOST_WORK = 1_000_000;

	/**
	 * @throws IllegalArgumentException when ids repeat, a lane has an unknown or the same
	 * end twice, or the hysteresis is below 0
	 */
	public Rebalancing {
		sites = List.copyOf(sites);
		lanes = List.copyOf(lanes);
		Expect.notNegative("hysteresis", hysteresis);
		var ids = new HashSet<String>();
		for (var site : sites) {
			if (!ids.add(site.id())) {
				throw new IllegalArgumentException(
						"Expected sites of different ids, but '%s' comes twice. Add their stock.".formatted(site.id()));
			}
		}
		for (var lane : lanes) {
			if (!ids.contains(lane.from()) || !ids.contains(lane.to()) || lane.from().equals(lane.to())) {
				throw new IllegalArgumentException(
						"Expected a lane between two known sites, but it is from '%s' to '%s'. Correct it."
							.formatted(lane.from(), lane.to()));
			}
		}
	}

	/**
	 * The moves of least cost, or the best that were found. A million divided by the
	 * number of lanes is the most flows that are tried, each of O(units · sites · lanes).
	 * Twelve sites of which each leads to each are as a rule proven within that, in about
	 * a second; thirty of that kind are not.
	 */
	public Rebalance plan() {
		return plan(MOST_WORK / Math.max(1, this.lanes.size()));
	}

	Rebalance plan(int mostFlows) {
		var network = new LaneNetwork(this.sites, this.lanes);
		var capacities = new LaneCapacities(network, this.hysteresis);
		var start = new SlopeScaling(network, capacities, this.hysteresis).run();
		var choice = new LaneChoice(network, capacities, this.hysteresis, start).run(mostFlows);
		return rebalance(choice.best(), choice.gap());
	}

	private Rebalance rebalance(LaneFlow flow, double gap) {
		var moves = new ArrayList<Move>();
		var stock = new HashMap<String, Integer>();
		var saving = 0.0;
		for (var index = 0; index < flow.stock().length; index++) {
			var site = this.sites.get(index);
			stock.put(site.id(), flow.stock()[index]);
			saving += site.cost(site.stock()) - site.cost(flow.stock()[index]);
		}
		for (var index = 0; index < flow.units().length; index++) {
			if (flow.uses(index)) {
				var lane = this.lanes.get(index);
				saving -= lane.fixedCost() + flow.units()[index] * lane.unitCost();
				moves.add(move(lane, flow.units()[index], stock));
			}
		}
		return new Rebalance(moves, stock, saving, gap, explanation(moves, saving, gap));
	}

	private static String explanation(List<Move> moves, double saving, double gap) {
		if (moves.isEmpty()) {
			return (gap == 0) ? "No move saves more than it costs." : String.format(Locale.ROOT,
					"No move was found that saves more than it costs; none saves more than %.2f.", gap);
		}
		var units = moves.stream().mapToInt(Move::quantity).sum();
		return String.format(Locale.ROOT, "%d moves of %d units save %.2f after their cost; ", moves.size(), units,
				saving)
				+ ((gap == 0) ? "proven to cost least."
						: String.format(Locale.ROOT, "others may save up to %.2f more.", gap));
	}

	private Move move(Lane lane, int units, Map<String, Integer> stock) {
		var giver = site(lane.from());
		var receiver = site(lane.to());
		var gives = giver.cost(stock.get(giver.id()) + units) - giver.cost(stock.get(giver.id()));
		var receives = receiver.cost(stock.get(receiver.id()) - units) - receiver.cost(stock.get(receiver.id()));
		var cost = lane.fixedCost() + lane.unitCost() * units;
		var saving = gives + receives - cost;
		return new Move(lane.from(), lane.to(), units, saving, String.format(Locale.ROOT,
				"%d units from %s to %s: cost of stock changes by %.2f there and %.2f here, moving costs %.2f; saves %.2f.",
				units, lane.from(), lane.to(), -receives, -gives, cost, saving));
	}

	private Site site(String id) {
		return this.sites.stream().filter((site) -> site.id().equals(id)).findFirst().orElseThrow();
	}

}
