package io.dockflow.counting;

import java.util.Comparator;

/**
 * What somebody who counts can tell apart: an item and its lot, whatever unit it stands
 * in and whatever its status.
 *
 * @param lot empty when the item has none
 */
public record Goods(String itemId, String lot) implements Comparable<Goods> {

	private static final Comparator<Goods> ORDER = Comparator.comparing(Goods::itemId).thenComparing(Goods::lot);

	@Override
	public int compareTo(Goods other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.lot.isEmpty() ? this.itemId : this.itemId + " lot " + this.lot;
	}

}
