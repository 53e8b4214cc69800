package io.dockflow.planning.network;

import java.util.Arrays;

/**
 * The cheapest flow of whole units between sites of convex costs, unit by unit along the
 * path that saves most. Paths start at a site that gives and end at one that keeps; they
 * follow lanes, and lanes in use backwards. Each leaves no detour among lanes that saves,
 * so the first that saves nothing proves the optimum. A unit may pay more for its last
 * lane than for the same lane on its way, never less. Source: Ahuja, Magnanti and Orlin
 * (1993), Network Flows: Theory, Algorithms, and Applications. O(units · sites · lanes).
 */
final class UnitFlow {

	private static final int NONE = -1;

	private final LaneNetwork network;

	private final double hysteresis;

	private final Fees fees;

	private final double rounding;

	/** Money per unit on each lane that goes on, then on each that ends there. */
	private final double[] costs;

	private final int[] units;

	private final int[] stock;

	/**
	 * Cost of reaching each site with a unit to go on, then with one to keep, and the
	 * lane it comes by.
	 */
	private final double[] reach;

	private final int[] by;

	private final boolean[] backwards;

	/**
	 * @param fees money that each site pays for units it takes, however many
	 * @param onward money per unit on each lane; infinite when it is closed
	 * @param last the same for units that end there
	 */
	UnitFlow(LaneNetwork network, double hysteresis, Fees fees, double[] onward, double[] last) {
		this.network = network;
		this.hysteresis = hysteresis;
		this.fees = fees;
		this.rounding = network.rounding();
		this.costs = Arrays.copyOf(onward, 2 * onward.length);
		System.arraycopy(last, 0, this.costs, onward.length, last.length);
		this.units = new int[this.costs.length];
		this.stock = network.stocks();
		this.reach = new double[2 * this.stock.length];
		this.by = new int[this.reach.length];
		this.backwards = new boolean[this.reach.length];
	}

	static UnitFlow of(LaneNetwork network, double hysteresis, double[] costs) {
		return new UnitFlow(network, hysteresis, Fees.none(network), costs, costs).run();
	}

	UnitFlow run() {
		var sites = this.stock.length;
		var take = new double[sites];
		Arrays.setAll(take, (site) -> step(site, 1));
		while (true) {
			paths();
			var best = NONE;
			var least = -this.hysteresis - this.rounding;
			for (var site = 0; site < sites; site++) {
				if (this.reach[sites + site] + take[site] < least) {
					least = this.reach[sites + site] + take[site];
					best = site;
				}
			}
			if (best == NONE) {
				return this;
			}
			var giver = move(best);
			take[giver] = step(giver, 1);
			take[best] = step(best, 1);
		}
	}

	int onward(int lane) {
		return this.units[lane];
	}

	int last(int lane) {
		return this.units[this.network.lanes() + lane];
	}

	/** Units that a site takes. */
	int taken(int site) {
		return Math.max(0, this.stock[site] - this.network.stock(site));
	}

	/** Money that stock, hysteresis, fees and lanes at the costs given change by. */
	double change() {
		var change = changeOfStock();
		for (var site = 0; site < this.stock.length; site++) {
			change += this.fees.paid(site, taken(site));
		}
		for (var lane = 0; lane < this.units.length; lane++) {
			change += (this.units[lane] > 0) ? this.units[lane] * this.costs[lane] : 0;
		}
		return change;
	}

	/** The flow at the lanes' own unit and fixed costs. */
	LaneFlow atLaneCosts() {
		var total = new int[this.network.lanes()];
		var change = changeOfStock();
		for (var lane = 0; lane < total.length; lane++) {
			total[lane] = onward(lane) + last(lane);
			if (total[lane] > 0) {
				change += this.network.lane(lane).fixedCost() + total[lane] * this.network.lane(lane).unitCost();
			}
		}
		return new LaneFlow(total, this.stock, change);
	}

	private double changeOfStock() {
		var change = 0.0;
		for (var site = 0; site < this.stock.length; site++) {
			var before = this.network.stock(site);
			change += this.network.cost(site, this.stock[site]) - this.network.cost(site, before)
					+ this.hysteresis * Math.max(0, before - this.stock[site]);
		}
		return change;
	}

	/** What a unit more or less changes of a site's cost and fee. */
	private double step(int site, int change) {
		var taken = this.stock[site] - this.network.stock(site);
		return this.network.step(site, this.stock[site], change) + this.fees.paid(site, taken + change)
				- this.fees.paid(site, taken);
	}

	/** Bellman and Ford: lanes in use are gone back at a gain. */
	private void paths() {
		var sites = this.stock.length;
		var lanes = this.network.lanes();
		Arrays.fill(this.by, NONE);
		Arrays.fill(this.reach, Double.POSITIVE_INFINITY);
		for (var site = 0; site < sites; site++) {
			if (this.stock[site] > 0) {
				this.reach[site] = step(site, -1);
			}
		}
		var changed = true;
		for (var round = 0; changed && round < 2 * sites; round++) {
			changed = false;
			for (var lane = 0; lane < this.units.length; lane++) {
				var from = this.network.from(lane % lanes);
				var to = this.network.to(lane % lanes) + ((lane < lanes) ? 0 : sites);
				changed |= relax(from, to, lane, false);
				changed |= this.units[lane] > 0 && relax(to, from, lane, true);
			}
		}
	}

	private boolean relax(int from, int to, int lane, boolean back) {
		var cost = this.reach[from] + (back ? -this.costs[lane] : this.costs[lane]);
		if (!(cost < this.reach[to] - this.rounding / this.stock.length)) {
			return false;
		}
		this.reach[to] = cost;
		this.by[to] = lane;
		this.backwards[to] = back;
		return true;
	}

	/** Moves a unit to a site and says which gave it. */
	private int move(int receiver) {
		var sites = this.stock.length;
		this.stock[receiver]++;
		var site = sites + receiver;
		while (this.by[site] != NONE) {
			var lane = this.by[site];
			this.units[lane] += this.backwards[site] ? -1 : 1;
			site = this.backwards[site]
					? this.network.to(lane % this.network.lanes()) + ((lane < this.network.lanes()) ? 0 : sites)
					: this.network.from(lane % this.network.lanes());
		}
		this.stock[site]--;
		return site;
	}

}
