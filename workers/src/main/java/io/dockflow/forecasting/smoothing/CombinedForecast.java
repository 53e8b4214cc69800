package io.dockflow.forecasting.smoothing;

import java.util.Arrays;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.ForecastMethod;

/**
 * The median of ETS, CES, dynamic optimised Theta and Theta, period by period
 * (Petropoulos & Svetunkov 2020, "A simple combination of univariate models"): no weight
 * is estimated, so none is wrong, and one model gone astray moves nothing.
 */
public final class CombinedForecast implements ForecastMethod {

	@Override
	public String name() {
		return "median of ETS, CES, DOT and Theta";
	}

	/**
	 * Fits the four models. Gaps between known periods are filled by a straight line; a
	 * constant is forecast as that constant; up to four values are smoothed with half the
	 * weight on the newest.
	 * @throws IllegalArgumentException when no period is known
	 */
	@Override
	public CombinedFit fit(DemandSeries series) {
		RegularHistory history = RegularHistory.of(series);
		if (SmoothingMethod.isPlain(history)) {
			Extrapolation.Stochastic plain = SmoothingMethod.plain(history);
			return new CombinedFit(history, plain, plain);
		}
		double[] values = history.values();
		int season = history.season();
		Extrapolation.Stochastic ets = new Ets().extrapolate(values, season);
		ClassicalDecomposition indices = ClassicalDecomposition.tested(values, season);
		double[] adjusted = indices.removedFrom(values);
		List<Extrapolation> members = List.of(ets, ComplexRecursion.best(values, season),
				indices.around(ThetaRecursion.dynamicOptimised(adjusted), values.length),
				indices.around(ThetaRecursion.standard(adjusted), values.length));
		return new CombinedFit(history, new Median(members), ets);
	}

	private record Median(List<Extrapolation> members) implements Extrapolation {

		@Override
		public double[] next(int horizon) {
			return medians(this.members.stream().map((member) -> member.next(horizon)).toList());
		}

		@Override
		public double[] fitted() {
			return medians(this.members.stream().map(Extrapolation::fitted).toList());
		}

		@Override
		public String explanation() {
			return "median of " + String.join("; ", this.members.stream().map(Extrapolation::explanation).toList());
		}

		private static double[] medians(List<double[]> rows) {
			double[] medians = new double[rows.getFirst().length];
			double[] column = new double[rows.size()];
			for (int period = 0; period < medians.length; period++) {
				for (int row = 0; row < column.length; row++) {
					column[row] = rows.get(row)[period];
				}
				Arrays.sort(column);
				int half = column.length / 2;
				medians[period] = (column[half - 1] + column[half]) / 2;
			}
			return medians;
		}

	}

}
