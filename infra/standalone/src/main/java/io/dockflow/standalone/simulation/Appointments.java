package io.dockflow.standalone.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When what comes from outside comes: decided once, a part of it late, and told once.
 */
final class Appointments {

	private static final double LATE = 0.15;

	private final Whim whim;

	private final double factor;

	private final Clock clock;

	private final Map<String, Instant> times = new HashMap<>();

	Appointments(Whim whim, double factor, Clock clock) {
		this.whim = whim;
		this.factor = factor;
		this.clock = clock;
	}

	/**
	 * Whether it is time, which is said once.
	 * @param what names the appointment
	 * @param simulated how long after the first question it is due, in simulated time
	 */
	boolean isDue(String what, Duration simulated) {
		var late = this.whim.goesWrong(LATE) ? this.whim.between(10L, 90L) : 0;
		var real = simulated.plusMinutes(late).toMillis() / this.factor;
		var at = this.times.computeIfAbsent(what, (key) -> this.clock.instant().plusMillis(Math.round(real)));
		if (this.clock.instant().isBefore(at)) {
			return false;
		}
		this.times.put(what, Instant.MAX);
		return true;
	}

	/** Between so many simulated minutes. */
	boolean isDue(String what, long fromMinutes, long toMinutes) {
		return isDue(what, Duration.ofMinutes(this.whim.between(fromMinutes, toMinutes)));
	}

}
