package io.dockflow.routing;

import java.util.stream.IntStream;

/**
 * Shortest tours from a start through any of some {@link Stops} to an end, on grids with
 * up to four blocks; proven by dynamic programming over the aisles (Ratliff and Rosenthal
 * 1983 for one block, Roodbergen and de Koster 2001 for two, Pansart, Catusse and
 * Cambazard 2018 for more). Lengths are in the grid's unit. Does not change, so any
 * thread may use it.
 */
public final class ExactTours {

	/** More stops than a picker's tour has. */
	static final int MAX_STOPS = 10_000;

	private final Stops stops;

	private final GridSites sites;

	private ExactTours(Stops stops, GridSites sites) {
		this.stops = stops;
		this.sites = sites;
	}

	/** Whether tours of the grid can be measured: it has no more than four blocks. */
	public static boolean measures(AisleGrid grid) {
		return grid.crossAisles() <= Frontier.MAX_CROSS_AISLES;
	}

	/**
	 * Tours through the stops. O(stops).
	 * @param start where every tour begins, any point of the grid
	 * @param end where every tour ends, which may be the start
	 * @throws IllegalArgumentException when the grid has more than four blocks, or the
	 * start or end does not lie in it
	 */
	public static ExactTours over(Stops stops, GridPoint start, GridPoint end) {
		if (!measures(stops.grid())) {
			throw new IllegalArgumentException(
					"Expected at most %d cross-aisles, but got %d. Choose a rule of thumb for this grid."
						.formatted(Frontier.MAX_CROSS_AISLES, stops.grid().crossAisles()));
		}
		return new ExactTours(stops, new GridSites(stops, start, end));
	}

	/**
	 * A measurer with working memory of its own: one thread at a time. A call allocates
	 * nothing. O(n) for n stops in one block; with more blocks O(n + a · s) for a aisles
	 * with stops and s states (25, 113 and 569 for two, three and four blocks; 71, 421
	 * and 2,665 for tours that end elsewhere than they start).
	 */
	public TourLength lengths() {
		return OneBlockLength.knows(this.sites) ? new OneBlockLength(this.sites) : new FrontierLength(this.sites);
	}

	/**
	 * A shortest tour itself. O(n + a · s) as for {@link #lengths()}, some times slower.
	 * @param stops numbers of the stops, strictly ascending
	 * @throws IllegalArgumentException when they are not, or one is not among the stops
	 */
	public Tour tour(int[] stops) {
		requireCount(stops.length);
		requireAscending(stops);
		var points = this.sites.isOneAisle(stops, stops.length) ? this.sites.cornersInOneAisle(stops)
				: new FrontierTour(this.sites).points(stops);
		var walk = new GridWalk(this.sites.grid, this.sites.start,
				IntStream.of(stops).mapToObj(this.stops::point).toList());
		points.forEach(walk::straightTo);
		return walk.tour(walk.length());
	}

	/** A shortest tour past all stops. */
	Tour tour() {
		return tour(IntStream.range(0, this.stops.size()).toArray());
	}

	private void requireAscending(int[] tour) {
		for (var index = 0; index < tour.length; index++) {
			var least = (index == 0) ? 0 : tour[index - 1] + 1;
			if (tour[index] < least || tour[index] >= this.stops.size()) {
				throw new IllegalArgumentException(
						"Expected a stop's number from %d to %d at position %d, but got %d. Sort them, each once."
							.formatted(least, this.stops.size() - 1, index, tour[index]));
			}
		}
	}

	static void requireCount(int count) {
		if (count < 0 || count > MAX_STOPS) {
			throw new IllegalArgumentException(
					"Expected from 0 to %d stops in one tour, but got %d. Split the tour.".formatted(MAX_STOPS, count));
		}
	}

}
