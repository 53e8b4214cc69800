package io.dockflow.routing;

/**
 * A storage place as the plan is drawn from: which aisle serves it and where it is.
 *
 * @param id the location's code
 * @param zone the zone's code
 * @param aisle the aisle's number in its zone, 0 for a place without an aisle
 */
public record Place(String id, String zone, int aisle, long x, long y) {

}
