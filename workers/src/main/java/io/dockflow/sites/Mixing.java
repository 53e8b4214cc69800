package io.dockflow.sites;

/**
 * What may stand together in a location; in an EMPTY one nothing is added to what is
 * there.
 */
public enum Mixing {

	ANY, SINGLE_ITEM, SINGLE_LOT, EMPTY

}
