package io.dockflow.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;

/**
 * Demand of an item at a site by whole weeks, Monday to Sunday. A week in which stock ran
 * out on any day is censored: its demand was at least what went out, so that no forecast
 * takes it for the whole demand, and never for none. Pure.
 *
 * @param firstWeek Monday of the first week
 * @param weeks the oldest first, without a gap
 */
public record DemandHistory(LocalDate firstWeek, List<Week> weeks) {

	/** Weeks until the calendar repeats. */
	static final int YEAR = 52;

	private static final String CENSORED = "!";

	/**
	 * A history that starts on a Monday.
	 * @throws IllegalArgumentException when it does not
	 */
	public DemandHistory {
		weeks = List.copyOf(weeks);
		if (firstWeek.getDayOfWeek() != DayOfWeek.MONDAY) {
			throw new IllegalArgumentException(
					"Expected the Monday of the first week, but got %s, a %s. Give the week's Monday."
						.formatted(firstWeek, firstWeek.getDayOfWeek()));
		}
	}

	/**
	 * Adds days up to weeks. A week that began before the first day is known in part
	 * only, so it is censored; days after the first that are not given were in stock and
	 * sold nothing.
	 * @param days in any order; of one date all are added up, and one without stock makes
	 * it a day without stock
	 * @param until the day after the last that counts; its own week is left out
	 */
	static DemandHistory of(List<Day> days, LocalDate until) {
		var end = monday(until);
		var first = days.stream().map(Day::date).filter((day) -> day.isBefore(end)).min(LocalDate::compareTo);
		if (first.isEmpty()) {
			return new DemandHistory(end, List.of());
		}
		var begin = monday(first.get());
		var units = new long[(int) ChronoUnit.WEEKS.between(begin, end)];
		var ranOut = new boolean[units.length];
		ranOut[0] = !begin.equals(first.get());
		for (var day : days) {
			if (day.date().isBefore(end)) {
				var week = (int) ChronoUnit.WEEKS.between(begin, monday(day.date()));
				units[week] += day.units();
				ranOut[week] |= !day.inStock();
			}
		}
		var weeks = new ArrayList<Week>(units.length);
		for (int week = 0; week < units.length; week++) {
			weeks.add(new Week(units[week], ranOut[week]));
		}
		return new DemandHistory(begin, weeks);
	}

	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/** Reads what {@link #text} wrote. */
	static DemandHistory parse(LocalDate firstWeek, String text) {
		return new DemandHistory(firstWeek,
				text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(DemandHistory::week).toList());
	}

	private static Week week(String text) {
		return new Week(Long.parseLong(text.replace(CENSORED, "")), text.endsWith(CENSORED));
	}

	/** Units parted by commas, with an exclamation mark where stock ran out. */
	String text() {
		return String.join(",",
				this.weeks.stream().map((week) -> week.units() + (week.censored() ? CENSORED : "")).toList());
	}

	/**
	 * The history for a forecast.
	 * @param season 52 for years of weeks, 1 for none
	 */
	DemandSeries series(int season) {
		var demand = this.weeks.stream().mapToDouble(Week::units).toArray();
		var ranOut = new boolean[demand.length];
		for (int week = 0; week < ranOut.length; week++) {
			ranOut[week] = this.weeks.get(week).censored();
		}
		var phase = (this.firstWeek.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1) % season;
		return DemandSeries.of(season, demand).startingAt(phase).withCensored(ranOut);
	}

	/** Weeks whose demand is known. */
	long known() {
		return this.weeks.stream().filter((week) -> !week.censored()).count();
	}

	/** Mean of what went out in a week, at least; 0 without weeks. */
	double atLeast() {
		return this.weeks.stream().mapToLong(Week::units).average().orElse(0);
	}

	/**
	 * A week.
	 *
	 * @param units base units that went out
	 * @param censored whether stock ran out, so that more may have been asked for
	 */
	public record Week(long units, boolean censored) {
	}

	/**
	 * A day.
	 *
	 * @param units base units that went out, 0 or more
	 * @param inStock whether there was stock all day
	 */
	record Day(LocalDate date, long units, boolean inStock) {
	}

}
