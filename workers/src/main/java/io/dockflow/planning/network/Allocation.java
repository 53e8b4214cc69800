package io.dockflow.planning.network;

import java.util.List;

/**
 * What a warehouse sends to its stores.
 *
 * @param shares one per store, in their order
 * @param kept whole units that stay in the warehouse
 * @param explanation a sentence for a person
 */
public record Allocation(List<Share> shares, int kept, String explanation) {

	public Allocation {
		shares = List.copyOf(shares);
	}

	/**
	 * A store's share.
	 *
	 * @param store id of the store
	 * @param quantity whole units, in whole packs
	 * @param coverage probability that the store then meets demand
	 * @param nextBenefit expected money that one more pack would save; below 0 when it
	 * would cost
	 * @param explanation a sentence for a person
	 */
	public record Share(String store, int quantity, double coverage, double nextBenefit, String explanation) {
	}

}
