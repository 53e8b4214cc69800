package io.dockflow.proposals;

import java.util.List;

import io.dockflow.forecasting.DemandClass;

/**
 * What will be asked for of an item at a site.
 *
 * @param method how it was forecast, in words
 * @param weeks the coming ones, the first that is not over yet first
 */
record ItemForecast(DemandClass demandClass, String method, List<ForecastWeek> weeks) {

	ItemForecast {
		weeks = List.copyOf(weeks);
	}

}
