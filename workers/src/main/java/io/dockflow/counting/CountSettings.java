package io.dockflow.counting;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often locations are counted, by the class of the fastest item in them, and how many
 * that should be empty are looked into. By the standard five such looks take five to ten
 * minutes of one person's shift, and see some hundred bins a month for each shift.
 *
 * @param daysOfClassA days between counts of a location with an A item
 * @param daysOfClassB days between counts of a location with a B item and no A item
 * @param daysOfClassC days between counts of any other location
 * @param perDay counts that are planned for a site on one day at most
 * @param zeroChecksPerShift bins a site has looked into in eight hours because the books
 * say that they are empty, at most; 0 asks for none
 * @param zeroChecksAt the same for single sites, by site
 * @param daysBetweenZeroChecks how long a bin that was counted, for whatever reason, is
 * not looked into for being empty
 */
@ConfigurationProperties("dockflow.counting")
record CountSettings(@DefaultValue("30") int daysOfClassA, @DefaultValue("90") int daysOfClassB,
		@DefaultValue("180") int daysOfClassC, @DefaultValue("20") int perDay,
		@DefaultValue("5") int zeroChecksPerShift, @DefaultValue Map<String, Integer> zeroChecksAt,
		@DefaultValue("14") int daysBetweenZeroChecks) {

	static final Duration SHIFT = Duration.ofHours(8);

	CountSettings {
		zeroChecksAt = Map.copyOf(zeroChecksAt);
		requirePositive("zero checks a shift", zeroChecksPerShift);
		zeroChecksAt.forEach((site, most) -> requirePositive("zero checks a shift at " + site, most));
		requirePositive("days between zero checks", daysBetweenZeroChecks);
	}

	private static void requirePositive(String what, int number) {
		if (number < 0) {
			throw new IllegalArgumentException(
					"Expected a number of %s from 0, but got %d. Correct dockflow.counting.".formatted(what, number));
		}
	}

	/** How many zero checks a site has in a shift at most. */
	int zeroChecks(String siteId) {
		return this.zeroChecksAt.getOrDefault(siteId, this.zeroChecksPerShift);
	}

	Duration interval(char velocityClass) {
		return Duration.ofDays(switch (velocityClass) {
			case 'A' -> this.daysOfClassA;
			case 'B' -> this.daysOfClassB;
			default -> this.daysOfClassC;
		});
	}

}
