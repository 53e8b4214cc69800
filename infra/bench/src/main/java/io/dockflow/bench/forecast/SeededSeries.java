package io.dockflow.bench.forecast;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Series drawn by lot, shaped like public ones. */
final class SeededSeries {

	/** Title of {@link #months()}. */
	static final String MONTHS = "seeded months";

	/** Title of {@link #parts()}. */
	static final String PARTS = "seeded parts";

	private static final long SEED = 20261126;

	private static final int MONTHS_OF_YEAR = 12;

	private static final int WEEKS_OF_YEAR = 52;

	private SeededSeries() {
	}

	/**
	 * Monthly series such as those of M3: 100 months with level, trend, season and noise,
	 * 18 held out.
	 */
	static List<BenchSeries> months() {
		return drawn(MONTHS, 100, 100, 18, SeededSeries::months);
	}

	/**
	 * Monthly demand of spare parts such as the Auto set: 24 months, a fifth of them
	 * silent, sizes of 3 in the median and 5.4 on average with a squared variation of
	 * 0.4; 6 held out.
	 */
	static List<BenchSeries> parts() {
		return drawn(PARTS, 3000, 24, 6, SeededSeries::parts);
	}

	/**
	 * Counts of an item-site by week, from one in five weeks to a dozen a week, with a
	 * season.
	 */
	static double[] weeks(int weeks, long seed) {
		UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
		double mean = 0.2 + 12 * Math.pow(random.nextDouble(), 3);
		double phase = 2 * Math.PI * random.nextDouble();
		double[] demand = new double[weeks];
		for (int week = 0; week < weeks; week++) {
			double expected = mean * (1 + 0.3 * Math.sin(phase + 2 * Math.PI * week / WEEKS_OF_YEAR));
			demand[week] = count(random, 2, expected);
		}
		return demand;
	}

	private static List<BenchSeries> drawn(String title, int count, int known, int held,
			BiFunction<UniformRandomProvider, Integer, double[]> draw) {
		return IntStream.range(0, count).mapToObj((number) -> {
			double[] all = draw.apply(RandomSource.XO_RO_SHI_RO_128_PP.create(SEED + number), known + held);
			return new BenchSeries(title, Integer.toString(number), "", MONTHS_OF_YEAR,
					IntStream.range(0, known).mapToDouble((period) -> all[period]).toArray(),
					IntStream.range(known, all.length).mapToDouble((period) -> all[period]).toArray());
		}).toList();
	}

	private static double[] months(UniformRandomProvider random, int periods) {
		var normal = ZigguratSampler.NormalizedGaussian.of(random);
		double level = 1000 + 8000 * random.nextDouble();
		double growth = 0.004 * normal.sample();
		double season = 0.4 * random.nextDouble();
		double phase = 2 * Math.PI * random.nextDouble();
		double noise = 0.02 + 0.13 * random.nextDouble();
		return IntStream.range(0, periods)
			.mapToDouble((period) -> Math.max(1,
					level * Math.exp(growth * period)
							* (1 + season * Math.sin(phase + 2 * Math.PI * period / MONTHS_OF_YEAR))
							* (1 + noise * normal.sample())))
			.toArray();
	}

	private static double[] parts(UniformRandomProvider random, int periods) {
		double chance = 0.56 + 0.44 * random.nextDouble();
		double beyondOne = 1.9 * Math.exp(1.3 * ZigguratSampler.NormalizedGaussian.of(random).sample());
		return IntStream.range(0, periods)
			.mapToDouble((period) -> (random.nextDouble() < chance) ? 1 + count(random, 1.5, beyondOne) : 0)
			.toArray();
	}

	/** A negative binomial count of that size and mean: Poisson of a gamma rate. */
	private static double count(UniformRandomProvider random, double size, double mean) {
		double rate = AhrensDieterMarsagliaTsangGammaSampler.of(random, size, mean / size).sample();
		return (rate > 0) ? PoissonSampler.of(random, rate).sample() : 0;
	}

}
