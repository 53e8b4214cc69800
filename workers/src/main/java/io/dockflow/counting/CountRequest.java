package io.dockflow.counting;

import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a location counted.
 *
 * @param key names this wish for ever, 1 to 150 characters: asked again, it answers the
 * same count
 * @param itemId only this item, or {@code null} for everything in the location
 * @param requestedBy a user name, or the part of the house that asks
 */
public record CountRequest(String key, String siteId, String locationId, @Nullable String itemId, Cause cause,
		String requestedBy) {

	public CountRequest {
		if (key.isBlank() || key.length() > 150) {
			throw new IllegalArgumentException(
					"Expected a key of 1 to 150 characters, but got '%s'. Make one per wish and repeat it with each try."
						.formatted(key));
		}
	}

	/** Why it is counted. */
	public enum Cause {

		PLANNED, SPOT, SHORT_PICK, ZERO_CHECK;

		/** As process variables spell it: {@code short-pick}. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

	}

}
