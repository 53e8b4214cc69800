package io.dockflow.routing;

/**
 * Measures tours from a fixed start through any of some {@link Stops} to a fixed end. For
 * searches that ask a million times: keeps its working memory, so one thread may use it
 * at a time.
 */
@FunctionalInterface
public interface TourLength {

	/**
	 * The length of the tour, in the grid's unit.
	 * @param stops numbers of the stops, strictly ascending; read up to {@code count}
	 * @param count how many of them the tour visits, from 0
	 */
	long of(int[] stops, int count);

}
