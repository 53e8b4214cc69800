package io.dockflow.forecasting.intermittent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.ForecastMethod;
import io.dockflow.forecasting.intermittent.IntermittentMethod.Run;

/**
 * The mean of several intermittent methods, as combinations err least on average
 * (Petropoulos and Kourentzes, Forecast combinations for intermittent demand, Journal of
 * the Operational Research Society 66 (2015)); one method alone only when its squared
 * one-step errors over the younger half of the series are less than the combination's by
 * more than their noise: a mean difference of three standard errors over twelve periods
 * or more. Gaps and censored periods are skipped.
 */
public final class AutomaticIntermittent implements ForecastMethod {

	/** For demand every other period or more often; twice the one that errs least. */
	private static final List<IntermittentMethod> OFTEN = List.of(IntermittentMethod.SBA_CLASSIC,
			IntermittentMethod.SBA, IntermittentMethod.SBA, IntermittentMethod.IMAPA);

	/** For rarer demand, where a fixed constant learns too slowly of a change. */
	private static final List<IntermittentMethod> SELDOM = List.of(IntermittentMethod.SBA, IntermittentMethod.IMAPA);

	private static final double SELDOM_INTERVAL = 2;

	private static final int PERIODS_TO_JUDGE = 12;

	private static final double STANDARD_ERRORS = 3;

	@Override
	public String name() {
		return "Automatic, intermittent";
	}

	@Override
	public FittedForecast fit(DemandSeries series) {
		double[] known = FlatForecast.requireKnown(series);
		boolean seldom = (double) known.length / demands(known) > SELDOM_INTERVAL;
		Map<IntermittentMethod, Run> distinct = new EnumMap<>(IntermittentMethod.class);
		List<Run> runs = (seldom ? SELDOM : OFTEN).stream()
			.map((member) -> distinct.computeIfAbsent(member, (method) -> method.run(known)))
			.toList();
		double[] mean = new double[known.length + 1];
		for (Run run : runs) {
			for (int t = 0; t <= known.length; t++) {
				mean[t] += run.forecasts()[t] / runs.size();
			}
		}
		Run chosen = new Run(mean,
				() -> seldom ? "Mean of SBA and IMAPA" : "Mean of SBA, classic, SBA twice and IMAPA");
		double most = STANDARD_ERRORS;
		for (Run run : runs) {
			double advantage = advantage(known, mean, run.forecasts());
			if (advantage > most) {
				most = advantage;
				chosen = run;
			}
		}
		return new FlatForecast(series, chosen);
	}

	private static int demands(double[] known) {
		int demands = 0;
		for (double demand : known) {
			demands += (demand > 0) ? 1 : 0;
		}
		return demands;
	}

	/** Mean saving of squared error over the younger half, in its standard errors. */
	private static double advantage(double[] known, double[] mean, double[] single) {
		int from = known.length / 2;
		int count = 0;
		double sum = 0;
		double squares = 0;
		for (int t = from; t < known.length; t++) {
			double ours = known[t] - mean[t];
			double theirs = known[t] - single[t];
			double saving = ours * ours - theirs * theirs;
			if (!Double.isNaN(saving)) {
				count++;
				sum += saving;
				squares += saving * saving;
			}
		}
		if (count < PERIODS_TO_JUDGE) {
			return 0;
		}
		double variance = (squares - sum * sum / count) / (count - 1);
		return (variance > 0) ? sum / count / Math.sqrt(variance / count) : 0;
	}

}
