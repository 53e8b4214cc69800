package io.dockflow.planning.joint;

/** What a supplier or a truck counts. */
public enum Measure {

	/** Money at the supplier's prices. */
	VALUE,
	/** Kilograms. */
	WEIGHT,
	/** Cubic metres. */
	VOLUME,
	/** Pallet places. */
	PALLETS

}
