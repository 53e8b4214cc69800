package io.dockflow.routing;

import java.util.List;
import java.util.Locale;

/**
 * A tour from a desk through all stops and back.
 *
 * @param policy how it was found
 * @param stops location codes in walking order, each once
 * @param path corners of the walk, beginning and ending at the desk; neighbours differ in
 * one coordinate only
 * @param lengthMm length of the path in millimetres
 * @param boundMm no tour through these stops is shorter than that
 */
public record Route(RoutingPolicy policy, List<String> stops, List<Point> path, long lengthMm, long boundMm) {

	public Route {
		stops = List.copyOf(stops);
		path = List.copyOf(path);
	}

	public double metres() {
		return this.lengthMm / 1000.0;
	}

	/** Whether it is proven that no tour is shorter. */
	public boolean isOptimal() {
		return this.lengthMm == this.boundMm;
	}

	/** How good the tour is known to be, for people. */
	public String proof() {
		if (isOptimal()) {
			return "optimal";
		}
		return String.format(Locale.ROOT, "no tour is shorter than %.0f m", this.boundMm / 1000.0);
	}

}
