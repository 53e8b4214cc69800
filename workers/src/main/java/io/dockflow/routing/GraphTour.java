package io.dockflow.routing;

import java.util.List;

/**
 * A tour on a {@link WalkGraph}.
 *
 * @param stops numbers of the stops in walking order
 * @param path the points walked over, start and end included
 * @param length in the graph's unit
 * @param optimal whether no tour is shorter
 */
public record GraphTour(int[] stops, List<Point> path, long length, boolean optimal) {

}
