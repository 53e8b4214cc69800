package io.dockflow.bench.forecast;

import java.util.Arrays;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.ForecastMethod;
import io.dockflow.forecasting.intermittent.AutomaticIntermittent;
import io.dockflow.forecasting.smoothing.CombinedForecast;
import io.dockflow.forecasting.smoothing.DynamicTheta;

/** A method whose speed is measured, and the series it is made for. */
enum Timed {

	DOT("DOT", new DynamicTheta(), false),

	MEDIAN("median of four", new CombinedForecast(), false),

	INTERMITTENT("automatic intermittent", new AutomaticIntermittent(), true);

	private final String label;

	private final ForecastMethod method;

	private final boolean intermittent;

	Timed(String label, ForecastMethod method, boolean intermittent) {
		this.label = label;
		this.method = method;
		this.intermittent = intermittent;
	}

	/**
	 * The method of a set of seeded series.
	 * @param set as {@link #seededSet()} names it
	 */
	static Timed ofSeeded(String set) {
		return Arrays.stream(values())
			.filter((timed) -> timed.seededSet().equals(set))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected one of %s, but got '%s'. Name one of them."
				.formatted(Arrays.stream(values()).map(Timed::seededSet).toList(), set)));
	}

	/** As sets of figures name it. */
	String label() {
		return this.label;
	}

	/** Whether a set is what the method is made for. */
	boolean suits(List<BenchSeries> series) {
		return IntermittentFigures.isFor(series) == this.intermittent;
	}

	/** Series drawn by lot that the method is made for, always the same. */
	List<BenchSeries> seeded() {
		return this.intermittent ? SeededSeries.parts() : SeededSeries.months();
	}

	/** The set of the seeded series as figures name it. */
	String seededSet() {
		return (this.intermittent ? SeededSeries.PARTS : SeededSeries.MONTHS) + ", " + this.label;
	}

	/**
	 * Fits one series and forecasts what is held out.
	 * @throws IllegalStateException when the forecast is of another length or not a
	 * number of 0 or more
	 */
	double[] forecast(BenchSeries series) {
		double[] forecast = this.method.fit(DemandSeries.of(series.season(), series.train()))
			.forecast(series.test().length);
		if (forecast.length != series.test().length || !(Arrays.stream(forecast).sum() >= 0)) {
			throw new IllegalStateException(
					"Expected %d numbers of 0 or more as forecast of %s, but they are %s. See what %s returns."
						.formatted(series.test().length, series.id(), Arrays.toString(forecast), this.label));
		}
		return forecast;
	}

}
