package io.dockflow.waves.batching;

/**
 * One thing a cart has only so much room for: items, totes, cubic millimetres, grams.
 *
 * @param dimension says what is counted, with its unit
 * @param most what one cart takes, at least 1
 */
public record LoadLimit(String dimension, long most) {

	public LoadLimit {
		if (most < 1) {
			throw new IllegalArgumentException(
					"Expected a cart with room for at least 1 in %s, but got %d. Correct the capacity."
						.formatted(dimension, most));
		}
	}

}
