package io.dockflow.routing;

/**
 * A point of an {@link AisleGrid}: in an aisle, or on a crossing when the depth is a
 * cross-aisle's.
 *
 * @param aisle number of the aisle, 0 in the west
 * @param y depth, from the south
 */
public record GridPoint(int aisle, long y) {

}
