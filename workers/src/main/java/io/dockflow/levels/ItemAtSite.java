package io.dockflow.levels;

import java.util.Comparator;

/**
 * What has one level.
 */
record ItemAtSite(String siteId, String itemId) implements Comparable<ItemAtSite> {

	private static final Comparator<ItemAtSite> ORDER = Comparator.comparing(ItemAtSite::siteId)
		.thenComparing(ItemAtSite::itemId);

	@Override
	public int compareTo(ItemAtSite other) {
		return ORDER.compare(this, other);
	}

}
