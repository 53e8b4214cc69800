package io.dockflow.sites;

/**
 * What may stand together in a location.
 */
public enum Mixing {

	ANY, SINGLE_ITEM, SINGLE_LOT

}
