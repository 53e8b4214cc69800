package io.dockflow.forecasting.distribution;

import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DemandDistributionLawsTests {

	@Property(tries = 300)
	void theLossIsTheSumOfTheTailOfWholeDemand(@ForAll("wholeDemands") DemandDistribution demand,
			@ForAll @Scale(6) @DoubleRange(min = 0, max = 3) double multiple) {
		double stock = Math.floor(multiple * (demand.mean() + 1));

		double sum = 0;
		double end = demand.quantile(1 - 1e-15) + 50 * Math.sqrt(demand.variance() + 1);
		for (double amount = stock; amount < end; amount++) {
			sum += 1 - demand.probabilityUpTo(amount);
		}

		assertThat(demand.expectedShortage(stock)).isCloseTo(sum, within(1e-8 * (1 + demand.mean())));
	}

	@Property(tries = 200)
	void theLossIsTheIntegralOfTheTailOfContinuousDemand(@ForAll("continuousDemands") DemandDistribution demand,
			@ForAll @Scale(6) @DoubleRange(min = 0.05, max = 2) double multiple) {
		double stock = multiple * demand.mean();
		double end = stock + 40 * Math.sqrt(demand.variance());

		int steps = 20_000;
		double width = (end - stock) / steps;
		double integral = 0;
		for (int step = 0; step < steps; step++) {
			integral += width * (1 - demand.probabilityUpTo(stock + (step + 0.5) * width));
		}

		assertThat(demand.expectedShortage(stock)).isCloseTo(integral, within(2e-4 * demand.mean()));
	}

	@Property(tries = 500)
	void theQuantileIsTheSmallestWholeAmountThatCovers(@ForAll("wholeDemands") DemandDistribution demand,
			@ForAll @Scale(6) @DoubleRange(min = 0.0001, max = 0.9999) double probability) {
		double quantile = demand.quantile(probability);

		assertThat(quantile).isEqualTo(Math.rint(quantile)).isGreaterThanOrEqualTo(0);
		assertThat(demand.probabilityUpTo(quantile)).isGreaterThanOrEqualTo(probability);
		if (quantile > 0) {
			assertThat(demand.probabilityUpTo(quantile - 1)).isLessThan(probability);
		}
	}

	@Property(tries = 500)
	void theQuantileInvertsTheProbabilityOfContinuousDemand(@ForAll("continuousDemands") DemandDistribution demand,
			@ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.9999) double probability) {
		double quantile = demand.quantile(probability);

		assertThat(demand.probabilityUpTo(quantile)).isCloseTo(probability, within(1e-6));
	}

	@Property(tries = 500)
	void leftoverLessShortageIsStockLessMean(@ForAll("demands") DemandDistribution demand,
			@ForAll @Scale(6) @DoubleRange(min = -2, max = 5) double multiple) {
		double stock = multiple * demand.mean();

		assertThat(demand.expectedShortage(stock)).isGreaterThanOrEqualTo(0);
		assertThat(demand.expectedLeftover(stock) - demand.expectedShortage(stock)).isCloseTo(stock - demand.mean(),
				within(1e-9 * (1 + demand.mean())));
	}

	@Property(tries = 300)
	void moreStockLeavesLessShort(@ForAll("demands") DemandDistribution demand,
			@ForAll @Scale(6) @DoubleRange(min = 0, max = 3) double multiple) {
		double stock = multiple * demand.mean();

		double saved = demand.expectedShortage(stock) - demand.expectedShortage(stock + 1);

		assertThat(saved).isBetween(-1e-9 * (1 + demand.mean()), 1 + 1e-9 * (1 + demand.mean()));
	}

	@Provide
	Arbitrary<DemandDistribution> demands() {
		return Arbitraries.oneOf(wholeDemands(), continuousDemands(), samples());
	}

	@Provide
	Arbitrary<DemandDistribution> wholeDemands() {
		Arbitrary<DemandDistribution> matched = Combinators.combine(means(), Arbitraries.doubles().between(0.5, 30))
			.as((mean, ratio) -> DemandDistribution.matching(mean, ratio * mean));
		return Arbitraries.oneOf(matched, samples());
	}

	@Provide
	Arbitrary<DemandDistribution> continuousDemands() {
		return Combinators.combine(means(), Arbitraries.doubles().between(0.1, 1.2), Arbitraries.of(true, false))
			.as((mean, variation, gamma) -> gamma ? new GammaDemand(mean, variation * variation * mean * mean)
					: new NormalDemand(mean, variation * variation * mean * mean));
	}

	private static Arbitrary<DemandDistribution> samples() {
		return Arbitraries.integers()
			.between(0, 60)
			.array(int[].class)
			.ofMinSize(1)
			.ofMaxSize(20)
			.map((sample) -> SampledDemand.of(Arrays.stream(sample).asDoubleStream().toArray()));
	}

	private static Arbitrary<Double> means() {
		return Arbitraries.doubles().between(0.01, 300);
	}

}
