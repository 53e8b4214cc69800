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
 * optimal. With them a fixed cost is spread over the units of the round before (Kim and
 * Pardalos 1999, A solution approach to the fixed charge network flow problem using a
 * dynamic slope scaling procedure), and lanes that do not earn it in the end are closed,
 * the one that misses it by most first.
 *
 * @param sites of different ids
 * @param lanes between them
 * @param hysteresis money that a unit must save beyond its cost to be moved at all, 0 or
 * more
 */
public record Rebalancing(List<Site> sites, List<Lane> lanes, double hysteresis) {

	private static final int ROUNDS = 10;

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

	/** The moves of least cost. */
	public Rebalance plan() {
		var open = new ArrayList<>(candidates());
		while (true) {
			var flow = new UnitFlow(this.sites, open, this.hysteresis).run();
			var worst = worst(open, flow);
			if (worst < 0) {
				return rebalance(open, flow);
			}
			open.remove(worst);
		}
	}

	/**
	 * The lanes of the best moves over some rounds, in each of which a lane's units bear
	 * its fixed cost as it spread over those it last took.
	 */
	private List<Lane> candidates() {
		if (this.lanes.stream().allMatch((lane) -> lane.fixedCost() == 0)) {
			return this.lanes;
		}
		var scaled = new ArrayList<>(this.lanes);
		var best = new ArrayList<Lane>();
		var least = Double.POSITIVE_INFINITY;
		for (var round = 0; round < ROUNDS; round++) {
			var flow = new UnitFlow(this.sites, scaled, this.hysteresis).run();
			var used = new ArrayList<Lane>();
			var cost = flow.cost();
			for (var index = 0; index < scaled.size(); index++) {
				var lane = this.lanes.get(index);
				var units = flow.units(index);
				if (units > 0) {
					used.add(lane);
					cost += lane.fixedCost() + units * (lane.unitCost() - scaled.get(index).unitCost());
					scaled.set(index, new Lane(lane.from(), lane.to(), lane.unitCost() + lane.fixedCost() / units,
							lane.fixedCost()));
				}
			}
			if (cost < least) {
				least = cost;
				best = used;
			}
		}
		return best;
	}

	/** The lane in use whose moves save least of its fixed cost, or −1 when all do. */
	private int worst(List<Lane> open, UnitFlow flow) {
		var worst = -1;
		var most = 0.0;
		for (var index = 0; index < open.size(); index++) {
			var lane = open.get(index);
			if (lane.fixedCost() == 0 || flow.units(index) == 0) {
				continue;
			}
			var without = new ArrayList<>(open);
			without.remove(index);
			var missing = lane.fixedCost()
					- (new UnitFlow(this.sites, without, this.hysteresis).run().cost() - flow.cost());
			if (missing > most) {
				most = missing;
				worst = index;
			}
		}
		return worst;
	}

	private Rebalance rebalance(List<Lane> open, UnitFlow flow) {
		var moves = new ArrayList<Move>();
		var stock = new HashMap<String, Integer>();
		var saving = flow.costBefore() - flow.cost();
		for (var site : this.sites) {
			stock.put(site.id(), flow.stock(site.id()));
		}
		for (var index = 0; index < open.size(); index++) {
			if (flow.units(index) > 0) {
				saving -= open.get(index).fixedCost();
				moves.add(move(open.get(index), flow.units(index), stock));
			}
		}
		var units = moves.stream().mapToInt(Move::quantity).sum();
		return new Rebalance(moves, stock, saving, moves.isEmpty() ? "No move saves more than it costs." : String
			.format(Locale.ROOT, "%d moves of %d units save %.2f after their cost.", moves.size(), units, saving));
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
