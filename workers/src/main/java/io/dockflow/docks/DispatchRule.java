package io.dockflow.docks;

/**
 * How list scheduling chooses among the trucks that could begin first. The largest value
 * goes first.
 */
@FunctionalInterface
interface DispatchRule {

	/**
	 * How urgent a truck is.
	 * @param time when it would begin
	 * @param mean mean duration of all visits
	 */
	double urgency(Yard yard, int truck, int door, long time, double mean);

	/** First come, first served. */
	static DispatchRule firstCome() {
		return (yard, truck, door, time, mean) -> -yard.release[truck];
	}

	/** Earliest due date. */
	static DispatchRule earliestDue() {
		return (yard, truck, door, time, mean) -> -yard.due[truck];
	}

	/** Weighted shortest processing time. */
	static DispatchRule weightedShortest() {
		return (yard, truck, door, time, mean) -> yard.weight[truck] / (double) yard.duration[truck][door];
	}

	/**
	 * Apparent tardiness cost: weighted shortest processing time, discounted by the slack
	 * (Vepsalainen and Morton 1987).
	 * @param lookAhead slack of so many mean durations counts 1/e
	 */
	static DispatchRule apparentTardinessCost(double lookAhead) {
		return (yard, truck, door, time, mean) -> {
			var slack = Math.max(0, yard.due[truck] - yard.duration[truck][door] - time);
			return yard.weight[truck] / (double) yard.duration[truck][door]
					* StrictMath.exp(-slack / (lookAhead * mean));
		};
	}

}
