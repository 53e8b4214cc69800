package io.dockflow.forecasting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Demand of one item at one place, period by period, the oldest first. A period may be
 * unknown (a gap), censored (the stock ran out: demand was at least what was sold) or
 * promoted. Immutable.
 */
public final class DemandSeries {

	private final int season;

	private final int firstPhase;

	private final double[] demand;

	private final boolean[] censored;

	private final boolean[] promoted;

	private DemandSeries(int season, int firstPhase, double[] demand, boolean[] censored, boolean[] promoted) {
		this.season = season;
		this.firstPhase = firstPhase;
		this.demand = demand;
		this.censored = censored;
		this.promoted = promoted;
	}

	/**
	 * A series without censored or promoted periods.
	 * @param season periods until the calendar repeats: 12 for months, 52 for weeks, 7
	 * for days of the week, 1 for none
	 * @param demand units per period; NaN is a gap
	 * @throws IllegalArgumentException when a demand is negative or infinite, or the
	 * season is below 1
	 */
	public static DemandSeries of(int season, double... demand) {
		if (season < 1) {
			throw new IllegalArgumentException(
					"Expected a season of 1 period or more, but it is %d. Give 12 for months, 52 for weeks, 1 for none."
						.formatted(season));
		}
		for (int period = 0; period < demand.length; period++) {
			if (demand[period] < 0 || Double.isInfinite(demand[period])) {
				throw new IllegalArgumentException(
						"Expected demand of 0 or more in period %d, but it is %s. Net returns before, and give NaN for a gap."
							.formatted(period, demand[period]));
			}
		}
		return new DemandSeries(season, 0, demand.clone(), new boolean[demand.length], new boolean[demand.length]);
	}

	/**
	 * The same series with its place in the calendar.
	 * @param phase of the first period, from 0 to below the season
	 */
	public DemandSeries startingAt(int phase) {
		if (phase < 0 || phase >= this.season) {
			throw new IllegalArgumentException(
					"Expected a phase from 0 to %d, but it is %d. Count from the year's first."
						.formatted(this.season - 1, phase));
		}
		return new DemandSeries(this.season, phase, this.demand, this.censored, this.promoted);
	}

	/** The same series with the periods in which the stock ran out. */
	public DemandSeries withCensored(boolean... censored) {
		requireLength("censored", censored.length);
		return new DemandSeries(this.season, this.firstPhase, this.demand, censored.clone(), this.promoted);
	}

	/** The same series with the periods that were promoted. */
	public DemandSeries withPromoted(boolean... promoted) {
		requireLength("promoted", promoted.length);
		return new DemandSeries(this.season, this.firstPhase, this.demand, this.censored, promoted.clone());
	}

	/**
	 * The oldest periods: what was known at that time.
	 * @param length from 0 to the length of the series
	 */
	public DemandSeries first(int length) {
		if (length < 0 || length > length()) {
			throw new IllegalArgumentException(
					"Expected 0 to %d periods of the series, but %d are asked for.".formatted(length(), length));
		}
		return new DemandSeries(this.season, this.firstPhase, Arrays.copyOf(this.demand, length),
				Arrays.copyOf(this.censored, length), Arrays.copyOf(this.promoted, length));
	}

	/**
	 * The same periods with other demand, for example without the season.
	 * @param change gets period and demand; gaps are left as they are
	 */
	public DemandSeries map(PeriodDemand change) {
		double[] changed = IntStream.range(0, length())
			.mapToDouble((period) -> Double.isNaN(this.demand[period]) ? Double.NaN
					: change.apply(period, this.demand[period]))
			.toArray();
		return new DemandSeries(this.season, this.firstPhase, of(this.season, changed).demand, this.censored,
				this.promoted);
	}

	/** Number of periods. */
	public int length() {
		return this.demand.length;
	}

	/** Periods until the calendar repeats. */
	public int season() {
		return this.season;
	}

	/** Place of a period in the calendar; periods after the last may be asked too. */
	public int phase(int period) {
		return (this.firstPhase + period) % this.season;
	}

	/** Units that were asked for, or sold when censored; NaN in a gap. */
	public double demand(int period) {
		return this.demand[period];
	}

	/** Whether the demand of a period is known: no gap and the stock did not run out. */
	public boolean isKnown(int period) {
		return !Double.isNaN(this.demand[period]) && !this.censored[period];
	}

	public boolean isCensored(int period) {
		return this.censored[period];
	}

	public boolean isPromoted(int period) {
		return this.promoted[period];
	}

	/** Units per period as given, gaps as NaN; a copy. */
	public double[] demand() {
		return this.demand.clone();
	}

	/** Demand of the known periods alone, the oldest first. */
	public double[] known() {
		return IntStream.range(0, length()).filter(this::isKnown).mapToDouble(this::demand).toArray();
	}

	private void requireLength(String what, int length) {
		if (length != length()) {
			throw new IllegalArgumentException(
					"Expected a '%s' flag for each of %d periods, but %d came.".formatted(what, length(), length));
		}
	}

	/** Demand of a period made from its demand. */
	@FunctionalInterface
	public interface PeriodDemand {

		double apply(int period, double demand);

	}

	@Override
	public String toString() {
		return "DemandSeries[season=%d, %s]".formatted(this.season, Arrays.toString(this.demand));
	}

}
