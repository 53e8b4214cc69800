package io.dockflow.planning.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cheapest flow of whole units between sites of convex costs, unit by unit along the
 * path that saves most. Paths start at a site that gives and end at one that keeps; they
 * follow lanes, and lanes in use backwards. Each leaves no detour among lanes that saves,
 * so the first that saves nothing proves the optimum. Source: Ahuja, Magnanti and Orlin
 * (1993), Network Flows, sections 9.7 and 14.4. O(units · sites · lanes).
 */
final class UnitFlow {

	private static final int NONE = -1;

	/** Savings below this part of the costs are rounding. */
	private static final double ROUNDING = 1e-10;

	private final List<Site> sites;

	private final List<Lane> lanes;

	private final double hysteresis;

	private final Map<String, Integer> indices = new HashMap<>();

	private final int[] stock;

	private final int[] units;

	/** Cost of reaching each site with a unit, and the lane it comes by. */
	private final double[] reach;

	private final int[] by;

	private final boolean[] backwards;

	UnitFlow(List<Site> sites, List<Lane> lanes, double hysteresis) {
		this.sites = sites;
		this.lanes = lanes;
		this.hysteresis = hysteresis;
		this.stock = sites.stream().mapToInt(Site::stock).toArray();
		this.units = new int[lanes.size()];
		this.reach = new double[sites.size()];
		this.by = new int[sites.size()];
		this.backwards = new boolean[sites.size()];
		for (var site : sites) {
			this.indices.put(site.id(), this.indices.size());
		}
	}

	UnitFlow run() {
		var rounding = ROUNDING * (1 + Math.abs(costBefore()));
		while (true) {
			paths(rounding);
			var best = NONE;
			var least = -this.hysteresis - rounding;
			for (var site = 0; site < this.stock.length; site++) {
				var cost = this.reach[site] + step(site, 1);
				if (cost < least) {
					least = cost;
					best = site;
				}
			}
			if (best == NONE) {
				return this;
			}
			move(best);
		}
	}

	int units(int lane) {
		return this.units[lane];
	}

	int stock(String id) {
		return this.stock[this.indices.get(id)];
	}

	double costBefore() {
		return this.sites.stream().mapToDouble((site) -> site.cost(site.stock())).sum();
	}

	/** Expected cost of the stocks after all moves, and of the units moved. */
	double cost() {
		var cost = 0.0;
		for (var site = 0; site < this.stock.length; site++) {
			cost += this.sites.get(site).cost(this.stock[site]);
		}
		for (var lane = 0; lane < this.units.length; lane++) {
			cost += this.units[lane] * this.lanes.get(lane).unitCost();
		}
		return cost;
	}

	/** Bellman and Ford: lanes in use are gone back at a gain. */
	private void paths(double rounding) {
		Arrays.fill(this.by, NONE);
		for (var site = 0; site < this.stock.length; site++) {
			this.reach[site] = (this.stock[site] > 0) ? step(site, -1) : Double.POSITIVE_INFINITY;
		}
		var changed = true;
		for (var round = 0; changed && round < this.stock.length; round++) {
			changed = false;
			for (var lane = 0; lane < this.units.length; lane++) {
				var from = this.indices.get(this.lanes.get(lane).from());
				var to = this.indices.get(this.lanes.get(lane).to());
				changed |= relax(from, to, lane, false, rounding);
				changed |= this.units[lane] > 0 && relax(to, from, lane, true, rounding);
			}
		}
	}

	private boolean relax(int from, int to, int lane, boolean back, double rounding) {
		var cost = this.reach[from] + (back ? -1 : 1) * this.lanes.get(lane).unitCost();
		if (!(cost < this.reach[to] - rounding / this.stock.length)) {
			return false;
		}
		this.reach[to] = cost;
		this.by[to] = lane;
		this.backwards[to] = back;
		return true;
	}

	private void move(int receiver) {
		this.stock[receiver]++;
		var site = receiver;
		while (this.by[site] != NONE) {
			var lane = this.lanes.get(this.by[site]);
			this.units[this.by[site]] += this.backwards[site] ? -1 : 1;
			site = this.indices.get(this.backwards[site] ? lane.to() : lane.from());
		}
		this.stock[site]--;
	}

	/** What one unit more or less changes of a site's cost. */
	private double step(int site, int change) {
		var here = this.sites.get(site);
		return here.cost(this.stock[site] + change) - here.cost(this.stock[site]);
	}

}
