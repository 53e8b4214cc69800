package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sites and lanes by their index. An expected cost is worked out once for each stock that
 * is asked for.
 */
final class LaneNetwork {

	private final List<Site> sites;

	private final List<Lane> lanes;

	private final int[] from;

	private final int[] to;

	private final List<Map<Integer, Double>> costs = new ArrayList<>();

	LaneNetwork(List<Site> sites, List<Lane> lanes) {
		this.sites = sites;
		this.lanes = lanes;
		var indices = new HashMap<String, Integer>();
		for (var site : sites) {
			indices.put(site.id(), indices.size());
			this.costs.add(new HashMap<>());
		}
		this.from = lanes.stream().mapToInt((lane) -> indices.get(lane.from())).toArray();
		this.to = lanes.stream().mapToInt((lane) -> indices.get(lane.to())).toArray();
	}

	int sites() {
		return this.sites.size();
	}

	int lanes() {
		return this.lanes.size();
	}

	Lane lane(int lane) {
		return this.lanes.get(lane);
	}

	int from(int lane) {
		return this.from[lane];
	}

	int to(int lane) {
		return this.to[lane];
	}

	int stock(int site) {
		return this.sites.get(site).stock();
	}

	int[] stocks() {
		return this.sites.stream().mapToInt(Site::stock).toArray();
	}

	double cost(int site, int stock) {
		return this.costs.get(site).computeIfAbsent(stock, this.sites.get(site)::cost);
	}

	/** What a unit more or less changes of a site's cost. */
	double step(int site, int stock, int change) {
		return cost(site, stock + change) - cost(site, stock);
	}

	/** Savings below this are rounding. */
	double rounding() {
		var cost = 0.0;
		for (var site = 0; site < sites(); site++) {
			cost += cost(site, stock(site));
		}
		return 1e-10 * (1 + Math.abs(cost));
	}

}
