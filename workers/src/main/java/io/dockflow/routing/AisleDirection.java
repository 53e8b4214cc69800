package io.dockflow.routing;

/** In which direction an aisle may be walked. */
public enum AisleDirection {

	BOTH, NORTHWARD, SOUTHWARD

}
