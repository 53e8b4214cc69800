package io.dockflow.planning.simulation;

/**
 * One period of a simulation, in base units.
 *
 * @param ordered at the review before it, 0 also without a review
 * @param available for its demand, after arrivals
 * @param demand what was asked for
 * @param met what was met at once
 * @param left stock at its end
 * @param cost holding, shortage and order, in the currency of the terms
 */
public record SimulatedPeriod(double ordered, double available, double demand, double met, double left, double cost) {

	/** Demand that was not met at once. */
	public double missed() {
		return this.demand - this.met;
	}

}
