package io.dockflow.shared;

/**
 * What goods need and a place offers.
 */
public enum StorageCondition {

	AMBIENT, CHILLED, FROZEN, HAZMAT, SECURE

}
