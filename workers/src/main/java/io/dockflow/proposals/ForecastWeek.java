package io.dockflow.proposals;

import io.dockflow.forecasting.distribution.DemandDistribution;

/**
 * Demand of a coming week in base units: its mean, variance, and the amounts it stays
 * below with 5, 25, 50, 75 and 95 %.
 */
public record ForecastWeek(double mean, double variance, double q05, double q25, double q50, double q75, double q95) {

	static ForecastWeek of(DemandDistribution demand) {
		return new ForecastWeek(demand.mean(), demand.variance(), demand.quantile(0.05), demand.quantile(0.25),
				demand.quantile(0.5), demand.quantile(0.75), demand.quantile(0.95));
	}

}
