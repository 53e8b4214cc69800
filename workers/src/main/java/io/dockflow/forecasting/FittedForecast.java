package io.dockflow.forecasting;

/** A method fitted to one series. */
public interface FittedForecast {

	/**
	 * Expected demand of the periods after the series, in its unit.
	 * @param horizon number of periods, 1 or more
	 */
	double[] forecast(int horizon);

	/**
	 * What each period of the series was forecast to be one period before, by the final
	 * parameters; NaN where the method had no forecast yet.
	 */
	double[] fitted();

	/** What was chosen or estimated, for people: "ETS(A,Ad,N), α 0.31, φ 0.92". */
	String explanation();

}
