package io.dockflow.counting;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often locations are counted, by the class of the fastest item in them.
 *
 * @param daysOfClassA days between counts of a location with an A item
 * @param daysOfClassB days between counts of a location with a B item and no A item
 * @param daysOfClassC days between counts of any other location
 * @param perDay counts that are planned for a site on one day at most
 */
@ConfigurationProperties("dockflow.counting")
record CountSettings(@DefaultValue("30") int daysOfClassA, @DefaultValue("90") int daysOfClassB,
		@DefaultValue("180") int daysOfClassC, @DefaultValue("20") int perDay) {

	Duration interval(char velocityClass) {
		return Duration.ofDays(switch (velocityClass) {
			case 'A' -> this.daysOfClassA;
			case 'B' -> this.daysOfClassB;
			default -> this.daysOfClassC;
		});
	}

}
