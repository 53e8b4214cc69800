package io.dockflow.forecasting.seasonality;

/**
 * Variance by mean of demand, over all series: half the squared steps from one usable
 * period to the next (von Neumann, "Distribution of the ratio of the mean square
 * successive difference to the variance", 1941), so that neither level nor trend counts.
 */
final class Dispersion {

	private double squares;

	private double expected;

	void add(SeasonalEvidence evidence) {
		for (int period = 1; period < evidence.series().length(); period++) {
			if (evidence.isUsable(period) && evidence.isUsable(period - 1)) {
				double step = evidence.series().demand(period) - evidence.series().demand(period - 1);
				this.squares += step * step / 2;
				this.expected += evidence.expected(period);
			}
		}
	}

	/** In units; 0 when there was no demand. */
	double value() {
		return (this.expected > 0) ? this.squares / this.expected : 0;
	}

}
