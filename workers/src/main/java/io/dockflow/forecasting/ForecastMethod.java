package io.dockflow.forecasting;

/** A way to forecast one series from its own past. */
public interface ForecastMethod {

	/** Name for people, as the field uses it: "SES", "Croston". */
	String name();

	/**
	 * Fits the method.
	 * @param series one known period or more
	 * @throws IllegalArgumentException when the series has no known period, or fewer than
	 * the method needs
	 */
	FittedForecast fit(DemandSeries series);

}
