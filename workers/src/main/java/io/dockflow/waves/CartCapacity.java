package io.dockflow.waves;

/**
 * What one picker's cart holds.
 *
 * @param lines pick lines
 * @param volumeMm3 cubic millimetres
 * @param weightGrams grams
 */
public record CartCapacity(int lines, long volumeMm3, long weightGrams) {

	public CartCapacity {
		if (lines < 1 || volumeMm3 < 1 || weightGrams < 1) {
			throw new IllegalArgumentException(
					"Expected a cart with room for at least one line, some volume and some weight, but got %d lines, %d mm³, %d g. Correct the capacity."
						.formatted(lines, volumeMm3, weightGrams));
		}
	}

	boolean holds(int lineCount, long volume, long weight) {
		return lineCount <= this.lines && volume <= this.volumeMm3 && weight <= this.weightGrams;
	}

}
