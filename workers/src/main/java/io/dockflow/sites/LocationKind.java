package io.dockflow.sites;

/**
 * What a location is for.
 */
public enum LocationKind {

	BIN, PICK_FACE, DOCK_DOOR, STAGING, RECEIVING, PACKING, TRUCK, TOTE, STORE_SHELF

}
