package io.dockflow.forecasting.automatic;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjIntConsumer;

import org.apache.commons.rng.UniformRandomProvider;

import io.dockflow.forecasting.DemandPaths;
import io.dockflow.forecasting.DemandProfile;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.SampledDemand;
import io.dockflow.forecasting.intermittent.CumulativeDemand;
import io.dockflow.forecasting.smoothing.CombinedFit;

/** A forecast with the class of demand that chose its method. */
public final class AutomaticFit implements FittedForecast {

	private static final int PATHS = 1000;

	private final DemandSeries series;

	private final DemandProfile profile;

	private final String method;

	private final FittedForecast fitted;

	AutomaticFit(DemandSeries series, DemandProfile profile, String method, FittedForecast fitted) {
		this.series = series;
		this.profile = profile;
		this.method = method;
		this.fitted = fitted;
	}

	/** The class of demand and its reason. */
	public DemandProfile profile() {
		return this.profile;
	}

	@Override
	public double[] forecast(int horizon) {
		return this.fitted.forecast(horizon);
	}

	@Override
	public double[] fitted() {
		return this.fitted.fitted();
	}

	@Override
	public String explanation() {
		return "%s %s: %s".formatted(this.profile.reason(), this.method, this.fitted.explanation());
	}

	/**
	 * What the coming periods ask for together: drawn as 1,000 futures for demand that
	 * never skips a period, else by the errors of rolling cumulative forecasts. Whole
	 * when all known demand is.
	 * @param periods that must be covered, 1 or more
	 * @param random where chance comes from; the same state gives the same distribution
	 * @throws IllegalArgumentException when periods is below 1
	 */
	public DemandDistribution over(int periods, UniformRandomProvider random) {
		if (!(this.fitted instanceof CombinedFit combined)) {
			return CumulativeDemand.over(this.series, this.profile.demandClass(), this.fitted, periods);
		}
		double[] sums = new double[PATHS];
		draw(combined, periods, random, (path, draw) -> sums[draw] = Arrays.stream(path).sum());
		return sampled(sums);
	}

	/**
	 * What each of the coming periods asks for, by the same means.
	 * @param horizon number of periods, 1 or more
	 * @throws IllegalArgumentException when the horizon is below 1
	 */
	public List<DemandDistribution> each(int horizon, UniformRandomProvider random) {
		if (!(this.fitted instanceof CombinedFit combined)) {
			double[] forecast = this.fitted.forecast(horizon);
			return Collections.nCopies(forecast.length,
					CumulativeDemand.over(this.series, this.profile.demandClass(), this.fitted, 1));
		}
		double[][] samples = new double[horizon][PATHS];
		draw(combined, horizon, random, (path, draw) -> {
			for (int step = 0; step < path.length; step++) {
				samples[step][draw] = path[step];
			}
		});
		return Arrays.stream(samples).map(this::sampled).toList();
	}

	private static void draw(CombinedFit combined, int periods, UniformRandomProvider random,
			ObjIntConsumer<double[]> taker) {
		DemandPaths paths = combined.paths(periods);
		double[] path = new double[periods];
		for (int draw = 0; draw < PATHS; draw++) {
			paths.draw(random, path);
			taker.accept(path, draw);
		}
	}

	private DemandDistribution sampled(double[] sample) {
		boolean whole = Arrays.stream(this.series.known()).allMatch((demand) -> demand == Math.rint(demand));
		return SampledDemand.of(whole ? Arrays.stream(sample).map(Math::rint).toArray() : sample);
	}

}
