package io.dockflow.planning.network;

/**
 * Units on lanes.
 *
 * @param units on each lane
 * @param stock of each site after the moves
 * @param change money that stock, lanes and hysteresis cost more than without a move;
 * below 0 when the moves save
 */
record LaneFlow(int[] units, int[] stock, double change) {

	static LaneFlow none(LaneNetwork network) {
		return new LaneFlow(new int[network.lanes()], network.stocks(), 0);
	}

	boolean uses(int lane) {
		return this.units[lane] > 0;
	}

	LaneFlow cheaper(LaneFlow other) {
		return (other.change < this.change) ? other : this;
	}

}
