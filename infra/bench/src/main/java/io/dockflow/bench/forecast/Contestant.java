package io.dockflow.bench.forecast;

import java.util.List;

import io.dockflow.forecasting.ForecastMethod;
import io.dockflow.forecasting.automatic.AutomaticForecast;
import io.dockflow.forecasting.smoothing.ComplexSmoothing;
import io.dockflow.forecasting.smoothing.DynamicTheta;
import io.dockflow.forecasting.smoothing.Ets;
import io.dockflow.forecasting.smoothing.Naive2;
import io.dockflow.forecasting.smoothing.SeasonalNaive;
import io.dockflow.forecasting.smoothing.SimpleSmoothing;
import io.dockflow.forecasting.smoothing.Theta;

/**
 * Who forecasts.
 *
 * @param name as figures name it; models as files of golden forecasts name them
 */
record Contestant(String name, ForecastMethod method) {

	static final String NAIVE2 = "naive2";

	static final List<Contestant> ALL = List.of(new Contestant("dockflow", new AutomaticForecast()),
			new Contestant("seasonal-naive", new SeasonalNaive()), new Contestant(NAIVE2, new Naive2()),
			new Contestant("ses", new SimpleSmoothing()), new Contestant("theta", new Theta()),
			new Contestant("dot", new DynamicTheta()), new Contestant("ces", new ComplexSmoothing()),
			new Contestant("ets", new Ets()));

}
