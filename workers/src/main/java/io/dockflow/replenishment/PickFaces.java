package io.dockflow.replenishment;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pick faces with what they hold.
 */
public interface PickFaces {

	/** Adds or replaces. */
	void set(Collection<PickFace> faces);

	/** In location order; {@code null} means any. */
	List<Level> list(@Nullable String siteId, @Nullable String itemId, boolean onlyLow, int page, int size);

	long count(@Nullable String siteId, @Nullable String itemId, boolean onlyLow);

	/**
	 * A face as it stands.
	 *
	 * @param onHand sellable base units of its item in it
	 * @param reserved of those for orders
	 * @param reserve sellable base units of the item in the site's reserve
	 * @param replenishment number of the open replenishment, or {@code null}
	 */
	record Level(PickFace face, String description, String baseUnit, long onHand, long reserved, long reserve,
			@Nullable String replenishment) {
	}

}
