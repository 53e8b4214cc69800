package io.dockflow.routing;

import java.util.List;

/**
 * Chosen bins and the tour through them.
 *
 * @param picks what is taken from which bin, by bin and item
 * @param stops numbers of the bins' places, ascending
 * @param length of the shortest tour through them, in the grid's unit
 * @param bound no choice allows a tour shorter than this
 * @param optimal whether that proves that no choice is better
 */
public record BinChoice(List<BinOffer> picks, int[] stops, long length, long bound, boolean optimal) {

	/** By how many percent another choice may be shorter at most. */
	public double gapPercent() {
		return (this.length == 0) ? 0 : 100.0 * (this.length - this.bound) / this.length;
	}

}
