package io.dockflow.planning.policy;

import java.util.Arrays;

/**
 * How far groups leave the common season, as far as they do so again in the next year.
 */
final class GroupDeviations {

	private static final double TRACE = 1e-9;

	private GroupDeviations() {
	}

	/**
	 * Factors on the common index.
	 * @param deviation units above plan, by year, group and phase
	 * @param plan units planned by the common index, in the same shape
	 * @param noise variance over mean of demand that no season explains
	 */
	static double[][] factors(double[][][] deviation, double[][][] plan, double noise) {
		int season = plan[0][0].length;
		double[] repeats = repeating(deviation, plan, season);
		double[] spread = spread(deviation, plan, noise, season);
		double[][] factors = new double[plan[0].length][season];
		for (int group = 0; group < factors.length; group++) {
			for (int phase = 0; phase < season; phase++) {
				double units = TRACE;
				double squares = 0;
				double above = 0;
				for (int year = 0; year < plan.length; year++) {
					units += plan[year][group][phase];
					squares += plan[year][group][phase] * plan[year][group][phase];
					above += deviation[year][group][phase];
				}
				double once = Math.max(0, spread[phase] - repeats[phase]);
				double error = (noise * units + once * squares) / (units * units) + TRACE;
				factors[group][phase] = 1 + repeats[phase] / (repeats[phase] + error) * above / units;
			}
		}
		return factors;
	}

	/** Relative covariance between years, by phase. */
	private static double[] repeating(double[][][] deviation, double[][][] plan, int season) {
		double[] product = new double[season];
		double[] scale = new double[season];
		for (int later = 0; later < plan.length; later++) {
			for (int earlier = later + 1; earlier < plan.length; earlier++) {
				for (int group = 0; group < plan[0].length; group++) {
					for (int phase = 0; phase < season; phase++) {
						product[phase] += deviation[later][group][phase] * deviation[earlier][group][phase];
						scale[phase] += plan[later][group][phase] * plan[earlier][group][phase];
					}
				}
			}
		}
		return ratio(product, scale);
	}

	/** Relative variance of a single year beyond noise, by phase. */
	private static double[] spread(double[][][] deviation, double[][][] plan, double noise, int season) {
		double[] squares = new double[season];
		double[] scale = new double[season];
		for (int year = 0; year < plan.length; year++) {
			for (int group = 0; group < plan[0].length; group++) {
				for (int phase = 0; phase < season; phase++) {
					double planned = plan[year][group][phase];
					double above = deviation[year][group][phase];
					squares[phase] += above * above - noise * planned;
					scale[phase] += planned * planned;
				}
			}
		}
		return ratio(squares, scale);
	}

	private static double[] ratio(double[] above, double[] below) {
		double[] over = RepeatedSeasons.smoothed(above);
		double[] under = RepeatedSeasons.smoothed(below);
		double[] ratio = new double[over.length];
		Arrays.setAll(ratio, (phase) -> Math.max(0, over[phase] / Math.max(TRACE, under[phase])));
		return ratio;
	}

}
