package io.dockflow.replenishment;

/**
 * What is picked from a location, and between how little and how much it should hold, in
 * base units.
 *
 * @param minQuantity it is filled up when it holds less
 * @param maxQuantity it is filled up to it
 */
public record PickFace(String locationId, String siteId, String itemId, long minQuantity, long maxQuantity) {

	public PickFace {
		if (minQuantity < 0 || maxQuantity < 1 || maxQuantity < minQuantity) {
			throw new IllegalArgumentException(
					"Expected a minimum from 0 and a maximum from 1 that is not below it for face %s, but got %d and %d. Correct them."
						.formatted(locationId, minQuantity, maxQuantity));
		}
	}

}
