package io.dockflow.waves.batching;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An order to be picked in one walk, together with others.
 *
 * @param id names the order in results and messages
 * @param stops numbers of the stops to visit, strictly ascending
 * @param load what the order takes up on the cart, per limit of the cart, none negative
 * @param dueSecond when it should have been picked, in seconds from the moment the
 * picking begins
 */
public record BatchOrder(String id, int[] stops, long[] load, long dueSecond) {

	/** Due whenever. */
	public static final long NO_DUE_TIME = Long.MAX_VALUE;

	public BatchOrder {
		if (stops.length == 0) {
			throw new IllegalArgumentException(
					"Expected stops to pick order %s at, but there are none. Leave the order out.".formatted(id));
		}
		for (var index = 0; index < stops.length; index++) {
			if (stops[index] < 0 || index > 0 && stops[index] <= stops[index - 1]) {
				throw new IllegalArgumentException(
						"Expected ascending stops from 0, each once, but order %s has %s. Sort them.".formatted(id,
								Arrays.toString(stops)));
			}
		}
		for (var part : load) {
			if (part < 0) {
				throw new IllegalArgumentException("Expected no negative load, but order %s has %s. Correct it."
					.formatted(id, Arrays.toString(load)));
			}
		}
		stops = stops.clone();
		load = load.clone();
	}

	/** An order that is due whenever. */
	public static BatchOrder of(String id, int[] stops, long... load) {
		return new BatchOrder(id, stops, load, NO_DUE_TIME);
	}

	@Override
	public int[] stops() {
		return this.stops.clone();
	}

	@Override
	public long[] load() {
		return this.load.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof BatchOrder that && this.id.equals(that.id) && Arrays.equals(this.stops, that.stops)
				&& Arrays.equals(this.load, that.load) && this.dueSecond == that.dueSecond;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id, this.dueSecond, Arrays.hashCode(this.stops), Arrays.hashCode(this.load));
	}

	@Override
	public String toString() {
		return "%s at %s".formatted(this.id, List.of(Arrays.toString(this.stops)));
	}

}
