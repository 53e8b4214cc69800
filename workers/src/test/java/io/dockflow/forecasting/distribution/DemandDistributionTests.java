package io.dockflow.forecasting.distribution;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class DemandDistributionTests {

	@Test
	void matchingChoosesByTheVariance() {
		assertThat(DemandDistribution.matching(3, 7)).isEqualTo(new NegativeBinomialDemand(3, 7));
		assertThat(DemandDistribution.matching(3, 2)).isEqualTo(new PoissonDemand(3));
		assertThat(DemandDistribution.matching(0, 5)).isEqualTo(new PoissonDemand(0));
		assertThat(DemandDistribution.matching(3, Double.NaN)).isEqualTo(new PoissonDemand(3));
		assertThat(DemandDistribution.matchingContinuous(3, 7)).isEqualTo(new GammaDemand(3, 7));
		assertThat(DemandDistribution.matchingContinuous(3, 0).quantile(0.99)).isEqualTo(3);
	}

	@Test
	void anItemNobodyAsksForNeedsNoStock() {
		PoissonDemand none = new PoissonDemand(0);

		assertThat(none.quantile(0.999)).isZero();
		assertThat(none.expectedShortage(0)).isZero();
		assertThat(none.probabilityUpTo(0)).isEqualTo(1);
	}

	@Test
	void poissonAgreesWithTheTables() {
		PoissonDemand demand = new PoissonDemand(2);

		assertThat(demand.probabilityUpTo(1)).isCloseTo(3 * Math.exp(-2), within(1e-14));
		assertThat(demand.expectedShortage(1)).isCloseTo(1 + Math.exp(-2), within(1e-14));
		assertThat(demand.quantile(0.95)).isEqualTo(5);
	}

	@Test
	void negativeBinomialOfSizeOneIsGeometric() {
		NegativeBinomialDemand demand = new NegativeBinomialDemand(3, 12);

		assertThat(demand.size()).isEqualTo(1);
		assertThat(demand.probabilityUpTo(4)).isCloseTo(1 - Math.pow(0.75, 5), within(1e-14));
		assertThat(demand.expectedShortage(4)).isCloseTo(3 * Math.pow(0.75, 4), within(1e-14));
	}

	@Test
	void normalLossAgreesWithTheTables() {
		NormalDemand demand = new NormalDemand(100, 400);

		assertThat(demand.expectedShortage(120)).isCloseTo(20 * 0.083315, within(1e-4));
		assertThat(demand.quantile(0.975)).isCloseTo(139.2, within(1e-2));
		assertThat(new NormalDemand(5, 0).expectedShortage(3)).isEqualTo(2);
		assertThat(new NormalDemand(5, 0).probabilityUpTo(5)).isEqualTo(1);
		assertThat(new NormalDemand(5, 0).quantile(0.2)).isEqualTo(5);
	}

	@Test
	void aSampleAnswersFromItsValues() {
		SampledDemand demand = SampledDemand.of(4, 0, 2, 0);

		assertThat(demand.mean()).isEqualTo(1.5);
		assertThat(demand.variance()).isEqualTo(2.75);
		assertThat(demand.quantile(0)).isZero();
		assertThat(demand.quantile(0.5)).isZero();
		assertThat(demand.quantile(0.75)).isEqualTo(2);
		assertThat(demand.quantile(0.76)).isEqualTo(4);
		assertThat(demand.expectedShortage(1)).isEqualTo(1);
		assertThat(demand.isWhole()).isTrue();
		assertThat(SampledDemand.of(0.5).isWhole()).isFalse();
	}

	@Test
	void aWeightedSampleEqualsTheRepeatedOne() {
		SampledDemand weighted = SampledDemand.weighted(new double[] { 7, 1, 9, 3 }, new double[] { 1, 2, 0, 3 });
		SampledDemand repeated = SampledDemand.of(1, 1, 3, 3, 3, 7);

		assertThat(weighted.mean()).isCloseTo(repeated.mean(), within(1e-14));
		assertThat(weighted.variance()).isCloseTo(repeated.variance(), within(1e-14));
		assertThat(weighted.quantile(0.9)).isEqualTo(7);
		assertThat(weighted.expectedShortage(2)).isCloseTo(repeated.expectedShortage(2), within(1e-14));
	}

	@ParameterizedTest
	@MethodSource("largeDemands")
	void largeDemandsStayExact(DemandDistribution demand) {
		double quantile = demand.quantile(0.95);
		double deviation = Math.sqrt(demand.variance());

		assertThat(demand.probabilityUpTo(quantile)).isGreaterThanOrEqualTo(0.95);
		assertThat(demand.probabilityUpTo(quantile - 1)).isLessThan(0.95);
		assertThat((quantile - demand.mean()) / deviation).isBetween(1.5, 1.8);
		assertThat(demand.expectedShortage(demand.mean()) / deviation).isCloseTo(0.399, within(0.01));
	}

	static Stream<DemandDistribution> largeDemands() {
		return Stream.of(new PoissonDemand(1e6), new PoissonDemand(1e9), new NegativeBinomialDemand(1e6, 1e9),
				new NegativeBinomialDemand(1e9, 1e14), new NegativeBinomialDemand(1e6, 1e6 * 1.0000001));
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 1, Double.NaN })
	void aProbabilityOutsideIsRefused(double probability) {
		Stream
			.of(new PoissonDemand(1), new NegativeBinomialDemand(1, 2), new GammaDemand(1, 1), new NormalDemand(1, 1),
					SampledDemand.of(1))
			.forEach((demand) -> assertThatIllegalArgumentException().isThrownBy(() -> demand.quantile(probability))
				.withMessageContaining("from 0 to below 1"));
	}

	@Test
	void momentsThatDoNotFitAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomialDemand(2, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomialDemand(0, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> new GammaDemand(1, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new GammaDemand(Double.NaN, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new PoissonDemand(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> new NormalDemand(1, -1));
		assertThatIllegalArgumentException().isThrownBy(() -> SampledDemand.of());
		assertThatIllegalArgumentException().isThrownBy(() -> SampledDemand.of(1, Double.NaN));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SampledDemand.weighted(new double[] { 1 }, new double[] { 0 }));
	}

}
