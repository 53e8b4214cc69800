package io.dockflow.inventory;

import java.util.Collection;
import java.util.Optional;

/**
 * Units on their way to a location, whose capacity they already take.
 */
public interface StorageClaims {

	/**
	 * Lines up with everybody else who fills these locations, until the transaction ends.
	 * Take it before looking at how full they are.
	 */
	void lock(Collection<String> locationIds);

	/** Replaces an earlier claim of the unit. */
	void claim(Claim claim);

	Optional<String> claimedBy(String handlingUnitId);

	/** Units on their way to the location, in order. */
	java.util.List<Claim> to(String locationId);

	void release(Collection<String> handlingUnitIds);

	/** What a unit will take of a location. */
	record Claim(String handlingUnitId, String locationId, String itemId, String lot, long weightGrams,
			long volumeMm3) {
	}

}
