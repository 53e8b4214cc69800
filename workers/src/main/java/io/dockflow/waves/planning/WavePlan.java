package io.dockflow.waves.planning;

import java.util.List;

/**
 * The walks of a wave, and what other ways of doing it would have come to. All others go
 * to the bins that the stock policies name first.
 *
 * @param carts the most urgent first
 * @param naive every order walked alone, its lines as ordered, as much of it at a time as
 * a cart holds
 * @param alone the same by shortest tours
 * @param firstCome orders on carts as they are due, walked by S-shape, or from bin to bin
 * in the order of the codes where aisles make no grid
 * @param savings carts merged as long as that saves, walked by shortest tours
 * @param fixedBins carts batched by search, walked by shortest tours
 * @param ours our carts, bins chosen with the tours
 * @param provenBatches whether no other carts have shorter tours to the same bins
 * @param lateSeconds by how much all orders are late in sum, 0 when none can be in time
 * or all are
 */
public record WavePlan(List<PlannedCart> carts, WalkFigures naive, WalkFigures alone, WalkFigures firstCome,
		WalkFigures savings, WalkFigures fixedBins, WalkFigures ours, boolean provenBatches, long lateSeconds) {

	public WavePlan {
		carts = List.copyOf(carts);
	}

	/** The plan of a wave that has nothing to pick. */
	public static WavePlan nothing() {
		var nothing = new WalkFigures(0, 0, 0);
		return new WavePlan(List.of(), nothing, nothing, nothing, nothing, nothing, nothing, true, 0);
	}

}
