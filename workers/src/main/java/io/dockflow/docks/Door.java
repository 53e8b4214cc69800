package io.dockflow.docks;

import java.util.Comparator;
import java.util.List;

/**
 * A dock door.
 *
 * @param id the location's code
 * @param availableFrom when the first truck may stand there
 * @param closures when no truck may stand there, in any order
 */
public record Door(String id, long availableFrom, List<Closure> closures) {

	public Door {
		closures = closures.stream().sorted(Comparator.comparingLong(Closure::from)).toList();
	}

	/** A door that is never closed. */
	public static Door open(String id) {
		return new Door(id, 0, List.of());
	}

	/** A time without trucks, its end excluded. */
	public record Closure(long from, long until) {

		public Closure {
			if (until <= from) {
				throw new IllegalArgumentException(
						"Expected a closure that ends after it begins, but got %d to %d. Correct it.".formatted(from,
								until));
			}
		}

	}

}
