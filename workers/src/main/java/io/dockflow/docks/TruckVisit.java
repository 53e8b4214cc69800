package io.dockflow.docks;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A truck that needs a door once, to be loaded or unloaded.
 *
 * @param truck its id
 * @param release when it is there
 * @param due when it should be finished
 * @param weight points for each unit of time it is late
 * @param doors the doors it may use
 * @param docked where and since when it stands; {@code null} when it still waits
 */
public record TruckVisit(String truck, long release, long due, int weight, Map<String, Use> doors,
		@Nullable Docked docked) {

	public TruckVisit {
		doors = Map.copyOf(doors);
		if (weight < 0) {
			throw new IllegalArgumentException(
					"Expected a weight from 0 for truck %s, but got %d. Correct it.".formatted(truck, weight));
		}
		if (docked != null && !doors.containsKey(docked.door())) {
			throw new IllegalArgumentException(
					"Expected truck %s at one of its doors, but it is docked at %s. Name what the visit takes there."
						.formatted(truck, docked.door()));
		}
	}

	/** A truck that takes the same time at each of the doors and likes them all. */
	public static TruckVisit of(String truck, long release, long due, int weight, long duration,
			Collection<String> doors) {
		return new TruckVisit(truck, release, due, weight,
				doors.stream().collect(Collectors.toMap(Function.identity(), (door) -> new Use(duration, 0))), null);
	}

	public Optional<Docked> dockedAt() {
		return Optional.ofNullable(this.docked);
	}

	/**
	 * What a visit takes at a door.
	 *
	 * @param duration time at the door, above 0
	 * @param preferenceCost points for a door that is not the best for this truck
	 */
	public record Use(long duration, long preferenceCost) {

		public Use {
			if (duration <= 0) {
				throw new IllegalArgumentException(
						"Expected a duration above 0, but got %d. Leave out doors that do not suit."
							.formatted(duration));
			}
			if (preferenceCost < 0) {
				throw new IllegalArgumentException(
						"Expected a preference cost from 0, but got %d. Make the best door cost 0."
							.formatted(preferenceCost));
			}
		}

	}

	/** A truck stands at its door and stays there until it is finished. */
	public record Docked(String door, long since) {
	}

}
