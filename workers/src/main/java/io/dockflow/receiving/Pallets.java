package io.dockflow.receiving;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a quantity into full pallets and a last one with the rest.
 */
final class Pallets {

	private Pallets() {
	}

	static List<Long> of(long quantity, long unitsPerPallet) {
		var pallets = new ArrayList<Long>();
		for (var left = quantity; left > 0; left -= unitsPerPallet) {
			pallets.add(Math.min(left, unitsPerPallet));
		}
		return pallets;
	}

}
