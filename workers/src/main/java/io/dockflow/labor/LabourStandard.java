package io.dockflow.labor;

import java.time.Duration;
import java.time.Instant;

/**
 * How long work of a kind takes and how urgent it is: seconds engineered from what people
 * do, a set-up and then so much a line, a unit, a metre, a lift and a kilogram. What the
 * floor really takes, {@link LearnedStandard} corrects.
 *
 * @param minutesToStart how soon such work should begin
 * @param slaFactor the supervisor hears of it after this multiple of the time allowed
 */
record LabourStandard(String taskKind, double fixedSeconds, double secondsPerLine, double secondsPerUnit,
		double secondsPerMetre, double secondsPerLift, double secondsPerKilogram, int minutesToStart, double slaFactor,
		int basePriority) {

	/** Slack below which work becomes more urgent than its kind. */
	private static final Duration URGENCY_HORIZON = Duration.ofHours(8);

	private static final int HIGHEST_PRIORITY = 100;

	LabourStandard {
		requirePositive(taskKind, "set-up", fixedSeconds);
		requirePositive(taskKind, "line", secondsPerLine);
		requirePositive(taskKind, "unit", secondsPerUnit);
		requirePositive(taskKind, "metre", secondsPerMetre);
		requirePositive(taskKind, "lift", secondsPerLift);
		requirePositive(taskKind, "kilogram", secondsPerKilogram);
	}

	long plannedSeconds(WorkMeasure.Work work) {
		return Math.round(this.fixedSeconds + this.secondsPerLine * work.lines() + this.secondsPerUnit * work.units()
				+ this.secondsPerMetre * work.metres() + this.secondsPerLift * work.lifts()
				+ this.secondsPerKilogram * work.kilograms());
	}

	/**
	 * The same standard for people who take longer or shorter than engineered.
	 * @param factor to multiply every second by
	 */
	LabourStandard times(double factor) {
		return new LabourStandard(this.taskKind, this.fixedSeconds * factor, this.secondsPerLine * factor,
				this.secondsPerUnit * factor, this.secondsPerMetre * factor, this.secondsPerLift * factor,
				this.secondsPerKilogram * factor, this.minutesToStart, this.slaFactor, this.basePriority);
	}

	/** The same standard for work of another urgency than its kind, 0..100. */
	LabourStandard asUrgentAs(int priority) {
		return new LabourStandard(this.taskKind, this.fixedSeconds, this.secondsPerLine, this.secondsPerUnit,
				this.secondsPerMetre, this.secondsPerLift, this.secondsPerKilogram, this.minutesToStart, this.slaFactor,
				priority);
	}

	/**
	 * When it should be done: soon after the queue before it, sooner when somebody waits,
	 * never sooner than possible.
	 */
	Instant dueAt(WorkMeasure.Work work, Instant now, long queuedSeconds) {
		var possible = now.plusSeconds(plannedSeconds(work));
		var usual = possible.plus(Duration.ofMinutes(this.minutesToStart)).plusSeconds(queuedSeconds);
		if (work.latestEnd() == null || work.latestEnd().isAfter(usual)) {
			return usual;
		}
		return work.latestEnd().isAfter(possible) ? work.latestEnd() : possible;
	}

	Instant slaAt(Instant now, Instant dueAt) {
		return now.plusMillis(Math.round(Duration.between(now, dueAt).toMillis() * this.slaFactor));
	}

	/**
	 * The kind's priority, rising to 100 as the slack before the latest end shrinks to
	 * nothing.
	 */
	int priority(WorkMeasure.Work work, Instant now) {
		if (work.latestEnd() == null) {
			return this.basePriority;
		}
		var slack = Duration.between(now, work.latestEnd()).toSeconds() - plannedSeconds(work);
		var urgency = Math.clamp(1 - slack / (double) URGENCY_HORIZON.toSeconds(), 0.0, 1.0);
		return (int) Math.round(this.basePriority + (HIGHEST_PRIORITY - this.basePriority) * urgency);
	}

	private static void requirePositive(String taskKind, String per, double seconds) {
		if (!(seconds >= 0)) {
			throw new IllegalArgumentException(
					"Expected seconds per %s from 0 for %s, but got %s. Correct the standard.".formatted(per, taskKind,
							seconds));
		}
	}

}
