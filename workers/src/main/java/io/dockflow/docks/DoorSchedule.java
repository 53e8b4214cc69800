package io.dockflow.docks;

import java.util.List;
import java.util.Optional;

/**
 * Which truck stands where and when.
 *
 * @param stays one per truck, in the order the trucks were given
 * @param cost points of weighted lateness and of preference together
 */
public record DoorSchedule(List<Stay> stays, long cost) {

	public DoorSchedule {
		stays = List.copyOf(stays);
	}

	/** Points for lateness alone. */
	public long weightedLateness() {
		return this.stays.stream().mapToLong((stay) -> stay.lateness() * stay.visit().weight()).sum();
	}

	/**
	 * A truck at its door.
	 *
	 * @param end when the door is free again
	 * @param lateness how long after its due time it is finished, from 0
	 * @param preferenceCost points for standing at this door
	 * @param nextBest the cheapest other door while all other trucks keep their order;
	 * empty when no other suits or the truck is docked
	 */
	public record Stay(TruckVisit visit, String door, long start, long end, long lateness, long preferenceCost,
			Optional<Alternative> nextBest) {
	}

	/**
	 * Where a truck could stand instead.
	 *
	 * @param extraCost points that all trucks together would cost more; 0 when that is as
	 * good
	 */
	public record Alternative(String door, long start, long extraCost) {
	}

}
