package io.dockflow.routing;

import java.util.List;

/**
 * A tour from a start through all stops and back.
 *
 * @param stops location codes in walking order, each once
 * @param path corners of the walk, beginning and ending at the start; neighbours differ
 * in one coordinate only
 * @param lengthMm length of the path in millimetres
 */
public record Route(List<String> stops, List<Point> path, long lengthMm) {

	public Route {
		stops = List.copyOf(stops);
		path = List.copyOf(path);
	}

	public double metres() {
		return this.lengthMm / 1000.0;
	}

}
