package io.dockflow.planning.network;

import java.util.Arrays;

/**
 * How many units that stay where a lane leads it carries at most in the best moves. A
 * path of units from one site to another stays in the best moves only if its first unit
 * saves, whatever the fixed costs; the more units a site gives or takes, the less the
 * next one saves. O(sites³ + lanes · sites² + units).
 */
final class LaneCapacities {

	private final LaneNetwork network;

	private final double hysteresis;

	private final double[][] distances;

	/** Cost of a first unit given, and of one taken, at each site. */
	private final double[] give;

	private final double[] take;

	private final double[] givenAtMost;

	private final double[] takenAtMost;

	LaneCapacities(LaneNetwork network, double hysteresis) {
		this.network = network;
		this.hysteresis = hysteresis;
		this.distances = distances(network);
		this.give = new double[network.sites()];
		this.take = new double[network.sites()];
		Arrays.setAll(this.give, (site) -> (network.stock(site) > 0) ? network.step(site, network.stock(site), -1)
				: Double.POSITIVE_INFINITY);
		Arrays.setAll(this.take, (site) -> network.step(site, network.stock(site), 1));
		this.givenAtMost = new double[network.sites()];
		this.takenAtMost = new double[network.sites()];
		Arrays.setAll(this.givenAtMost, this::givenAtMost);
		Arrays.setAll(this.takenAtMost, this::takenAtMost);
	}

	double last(int lane) {
		var given = 0.0;
		var to = this.network.to(lane);
		for (var giver = 0; giver < this.give.length; giver++) {
			given += saves(giver, lane, to) ? this.givenAtMost[giver] : 0;
		}
		return Math.min(given, this.takenAtMost[to]);
	}

	/** Of all that a site takes. */
	int taken(int site) {
		return (int) this.takenAtMost[site];
	}

	private boolean saves(int giver, int lane, int taker) {
		return this.give[giver] + this.distances[giver][this.network.from(lane)] + this.network.lane(lane).unitCost()
				+ this.distances[this.network.to(lane)][taker] + this.take[taker] + this.hysteresis < 0;
	}

	private double givenAtMost(int giver) {
		var dearest = Double.NEGATIVE_INFINITY;
		for (var taker = 0; taker < this.take.length; taker++) {
			dearest = Math.max(dearest, -this.take[taker] - this.distances[giver][taker] - this.hysteresis);
		}
		var units = 0;
		var stock = this.network.stock(giver);
		while (units < stock && this.network.step(giver, stock - units, -1) < dearest) {
			units++;
		}
		return units;
	}

	private double takenAtMost(int taker) {
		var cheapest = Double.POSITIVE_INFINITY;
		var most = 0.0;
		for (var giver = 0; giver < this.give.length; giver++) {
			cheapest = Math.min(cheapest, this.give[giver] + this.distances[giver][taker] + this.hysteresis);
			most += this.givenAtMost[giver];
		}
		var units = 0;
		while (units < most && -this.network.step(taker, this.network.stock(taker) + units, 1) > cheapest) {
			units++;
		}
		return units;
	}

	/** Floyd and Warshall: the least unit cost from each site to each. */
	private static double[][] distances(LaneNetwork network) {
		var distances = new double[network.sites()][network.sites()];
		for (var site = 0; site < distances.length; site++) {
			Arrays.fill(distances[site], Double.POSITIVE_INFINITY);
			distances[site][site] = 0;
		}
		for (var lane = 0; lane < network.lanes(); lane++) {
			var row = distances[network.from(lane)];
			row[network.to(lane)] = Math.min(row[network.to(lane)], network.lane(lane).unitCost());
		}
		for (var over = 0; over < distances.length; over++) {
			for (var row : distances) {
				for (var to = 0; to < row.length; to++) {
					row[to] = Math.min(row[to], row[over] + distances[over][to]);
				}
			}
		}
		return distances;
	}

}
