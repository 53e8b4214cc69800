package io.dockflow.labor;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A capability's answer to how big a piece of work is; a bean per task kind, in the
 * package that knows the document.
 */
public interface WorkMeasure {

	TaskKind kind();

	/**
	 * The work behind a business key (pick list, delivery, handling unit …), empty when
	 * it knows none.
	 */
	Optional<Work> measure(String businessKey);

	/**
	 * Where the work begins and ends, empty when it may be anywhere or nobody knows; then
	 * the place that the process names counts.
	 */
	default Optional<Way> way(String businessKey) {
		return Optional.empty();
	}

	/**
	 * How urgent it is from 0 to 100 when nobody waits for it, empty when as urgent as
	 * its kind.
	 */
	default OptionalInt priority(String businessKey) {
		return OptionalInt.empty();
	}

	/**
	 * User names that must not have the work, because it checks what they did, by
	 * business key; whatever is missing is open to everybody who can.
	 */
	default Map<String, Set<String>> barred(Set<String> businessKeys) {
		return Map.of();
	}

	/**
	 * Asked inside the transaction that assigns the work, so that nobody is left with
	 * work that is called off at the same moment: whoever knows the document locks it.
	 * @throws io.dockflow.shared.BusinessRuleViolation when the work was called off
	 */
	default void requireWanted(String businessKey) {
	}

	/**
	 * Where work begins and where its doer is when it is done, both location codes.
	 */
	record Way(String from, String to) {
	}

	/**
	 * How big it is and when it must be done.
	 *
	 * @param lines lines to handle
	 * @param units base units to handle
	 * @param metres way to go
	 * @param lifts times a load is raised or lowered
	 * @param kilograms weight moved by hand
	 * @param latestEnd when the customer or the truck needs it, {@code null} when nobody
	 * waits
	 */
	record Work(int lines, long units, double metres, int lifts, double kilograms, @Nullable Instant latestEnd) {

		public Work {
			requirePositive("lines", lines);
			requirePositive("units", units);
			requirePositive("metres", metres);
			requirePositive("lifts", lifts);
			requirePositive("kilograms", kilograms);
		}

		/** Work without lifts whose weight does not matter. */
		public Work(int lines, long units, double metres, @Nullable Instant latestEnd) {
			this(lines, units, metres, 0, 0, latestEnd);
		}

		private static void requirePositive(String what, double amount) {
			if (!(amount >= 0)) {
				throw new IllegalArgumentException(
						"Expected %s from 0, but got %s. Correct the measure of the work.".formatted(what, amount));
			}
		}

	}

}
