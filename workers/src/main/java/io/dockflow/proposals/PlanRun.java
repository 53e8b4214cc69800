package io.dockflow.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One plan of sites that supply each other.
 *
 * @param requestedBy a person, or the night
 * @param firstWeek Monday of the first week that is forecast
 * @param weeks that are forecast
 * @param itemSites items at sites that were planned
 * @param valueCents of the proposals to buy
 * @param changePercent of the value against the runs of the week before
 * @param exceptionClass the gravest of its proposals, as the approval table names it
 * @param processInstanceKey of the instance that carries it out, once there is one
 * @param forgottenAt when its items were forgotten but for those that were ordered;
 * {@code null} while all are there
 * @param accuracy of its forecast; {@code null} before a week of it is over
 */
public record PlanRun(String runNumber, List<String> siteIds, String requestedBy, Instant requestedAt, State state,
		LocalDate plannedOn, LocalDate firstWeek, int weeks, int itemSites, int proposals, long valueCents,
		@Nullable Double changePercent, @Nullable String exceptionClass, @Nullable String reviewedBy,
		@Nullable String reviewNote, @Nullable String processInstanceKey, @Nullable Instant closedAt,
		@Nullable Instant forgottenAt, @Nullable Accuracy accuracy) {

	/** Where a run is in its life. */
	public enum State {

		REQUESTED, PLANNING, PROPOSED, ORDERING, CLOSED

	}

	/**
	 * How good the forecast was.
	 *
	 * @param wape absolute errors together by demand together
	 * @param bias forecast less demand, by demand: above 0 when too much was forecast
	 * @param coverage share of weeks within the 90 % band
	 * @param weeks weeks of items at sites that it was measured on
	 */
	public record Accuracy(double wape, double bias, double coverage, int weeks) {
	}

}
