package io.dockflow.proposals;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long plans are kept. A night of ten thousand items at sites files a quarter of a
 * million weeks of forecast; nobody asks why something was not ordered a quarter ago.
 *
 * @param keepRuns how long a closed run is kept whole, 35 days at least: its forecast is
 * measured once four of its weeks are over
 */
@ConfigurationProperties("dockflow.planning")
record PlanSettings(@DefaultValue("90d") Duration keepRuns) {

	private static final Duration LEAST = Duration.ofDays(35);

	PlanSettings {
		if (keepRuns.compareTo(LEAST) < 0) {
			throw new IllegalArgumentException(
					"Expected planning runs to be kept for %d days or more, but got %s. Correct dockflow.planning.keep-runs."
						.formatted(LEAST.toDays(), keepRuns));
		}
	}

}
