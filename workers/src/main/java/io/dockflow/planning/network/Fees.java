package io.dockflow.planning.network;

/**
 * What a site pays once when it takes units, made convex together with its cost of stock:
 * up to the number of units that saves most per unit the fee grows by what keeps the
 * saving of each the same, beyond it is paid in full. So it is never more than the fee.
 */
final class Fees {

	private final LaneNetwork network;

	private final double[] fees;

	private final int[] full;

	/** Units a site can take; more would not be convex any more. */
	private final int[] most;

	/** What cost of stock and fee change by per unit, up to the full fee. */
	private final double[] slopes;

	Fees(LaneNetwork network, LaneCapacities capacities, double[] fees) {
		this.network = network;
		this.fees = fees;
		this.full = new int[fees.length];
		this.most = new int[fees.length];
		this.slopes = new double[fees.length];
		for (var site = 0; site < fees.length; site++) {
			if (fees[site] > 0 && fees[site] < Double.POSITIVE_INFINITY) {
				spread(site, capacities.taken(site));
			}
		}
	}

	private Fees(LaneNetwork network) {
		this.network = network;
		this.fees = new double[network.sites()];
		this.full = new int[this.fees.length];
		this.most = new int[this.fees.length];
		this.slopes = new double[this.fees.length];
	}

	static Fees none(LaneNetwork network) {
		return new Fees(network);
	}

	/**
	 * What a site pays at least when it takes so many units; infinite for more than it
	 * can.
	 */
	double paid(int site, int taken) {
		if (taken <= 0 || this.full[site] == 0) {
			return 0;
		}
		if (taken > this.most[site]) {
			return Double.POSITIVE_INFINITY;
		}
		return (taken >= this.full[site]) ? this.fees[site] : this.slopes[site] * taken - change(site, taken);
	}

	private void spread(int site, int most) {
		this.most[site] = most;
		var least = Double.POSITIVE_INFINITY;
		for (var units = 1; units <= most; units++) {
			var slope = (change(site, units) + this.fees[site]) / units;
			if (slope < least) {
				least = slope;
				this.full[site] = units;
			}
		}
		this.slopes[site] = least;
	}

	private double change(int site, int units) {
		var before = this.network.stock(site);
		return this.network.cost(site, before + units) - this.network.cost(site, before);
	}

}
