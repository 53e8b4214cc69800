package io.dockflow.labor.assignment;

import io.dockflow.routing.Point;

/** How long it takes to go from one place to another without work. */
@FunctionalInterface
public interface TravelTime {

	/** Work that can be done wherever somebody is. */
	Point ANYWHERE = new Point(Long.MIN_VALUE, Long.MIN_VALUE);

	/** Seconds, from 0; 0 from or to {@link #ANYWHERE}. */
	long seconds(Point from, Point to);

	/**
	 * Along aisles at one speed.
	 * @param millimetresPerSecond about 1,200 on foot, 2,500 on a truck
	 */
	static TravelTime at(long millimetresPerSecond) {
		if (millimetresPerSecond <= 0) {
			throw new IllegalArgumentException("Expected a speed above 0 mm/s, but got %d. Measure how fast people go."
				.formatted(millimetresPerSecond));
		}
		return (from, to) -> (ANYWHERE.equals(from) || ANYWHERE.equals(to)) ? 0
				: (from.distance(to) + millimetresPerSecond - 1) / millimetresPerSecond;
	}

}
