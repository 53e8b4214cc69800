package io.dockflow.forecasting;

/** How demand behaves, by interval between demands and variation of their sizes. */
public enum DemandClass {

	/** Known for fewer than six periods. */
	NEW,

	/** Nothing was asked for in the recent past. */
	DEAD,

	/** Asked for often, in similar sizes. */
	SMOOTH,

	/** Asked for often, in sizes that differ. */
	ERRATIC,

	/** Asked for seldom, in similar sizes. */
	INTERMITTENT,

	/** Asked for seldom, in sizes that differ. */
	LUMPY

}
