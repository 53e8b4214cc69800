package io.dockflow.routing;

/**
 * A point of the site's plan, in millimetres from the west and the south wall.
 */
public record Point(long x, long y) {

	/** Length of an axis-parallel walk between the two points, in millimetres. */
	public long distance(Point other) {
		return Math.abs(this.x - other.x) + Math.abs(this.y - other.y);
	}

}
