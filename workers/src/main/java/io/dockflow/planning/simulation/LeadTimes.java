package io.dockflow.planning.simulation;

/** Periods until an order arrives; 0 is at the start of the period after the review. */
@FunctionalInterface
public interface LeadTimes {

	/** The lead time of the next order, in whole periods, 0 or more. */
	int next();

}
