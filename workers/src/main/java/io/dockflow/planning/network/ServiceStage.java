package io.dockflow.planning.network;

import io.dockflow.planning.Expect;

/**
 * A stage that promises a service time to those it supplies.
 *
 * @param id its name
 * @param holdingCost money per unit and period, 0 or more
 * @param processingTime whole periods from its supplies to its goods, 0 or more
 * @param inboundTime whole periods in which a supplier outside serves it, 0 or more
 * @param promisedTime the longest service time it may promise; {@link #ANY} without a
 * bound
 * @param deviation standard deviation of the demand that customers outside have per
 * period, 0 or more; demand of the stages it supplies is added
 */
public record ServiceStage(String id, double holdingCost, int processingTime, int inboundTime, int promisedTime,
		double deviation) {

	/** A promised time without a bound. */
	public static final int ANY = Integer.MAX_VALUE;

	private static final int MOST = 10_000;

	/**
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public ServiceStage {
		Expect.notNegative("holding cost", holdingCost);
		Expect.between("processing time", 0, MOST, processingTime);
		Expect.between("inbound time", 0, MOST, inboundTime);
		Expect.between("promised time", 0, ANY, promisedTime);
		Expect.notNegative("deviation of demand", deviation);
	}

}
