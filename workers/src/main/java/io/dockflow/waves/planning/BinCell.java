package io.dockflow.waves.planning;

/**
 * Stock that picks come from, or might as well come from.
 *
 * @param number counted from 0, its place in the list of cells
 * @param pool cells of one pool are as good as each other: what is taken from one may be
 * taken from another
 * @param place location code
 * @param free what nobody has a right to, in base units; the wave's own picks not counted
 */
public record BinCell(int number, String pool, String place, long free) {

	public BinCell {
		if (free < 0) {
			throw new IllegalArgumentException(
					"Expected nothing or more to be free at %s, but got %d. Correct it.".formatted(place, free));
		}
	}

}
