package io.dockflow.labor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LearnedStandardTests {

	@Test
	void trustsTheEngineersUntilWorkIsDone() {
		var learned = LearnedStandard.from(List.of());

		assertThat(learned.of("day").factor()).isOne();
		assertThat(learned.of("day").n()).isZero();
		assertThat(learned.plannedSeconds("day", 300)).isEqualTo(300);
	}

	@Test
	void movesFromOneToTheObservedRatioAsWorkIsDone() {
		var little = LearnedStandard.from(actuals("day", 1.5, 0, 5, 1));
		var much = LearnedStandard.from(actuals("day", 1.5, 0, 2000, 1));

		assertThat(little.all().factor()).isCloseTo(1.1, within(0.01));
		assertThat(much.all().factor()).isCloseTo(1.5, within(0.01));
		assertThat(much.all().n()).isEqualTo(2000);
	}

	@Test
	void countsTheOwnMeanByNToNPlusK() {
		var all = LearnedStandard.from(actuals("day", 1.5, 0, 20, 1)).all();

		assertThat(all.weight()).isEqualTo(0.5);
		assertThat(all.observed()).isCloseTo(1.5, within(1e-9));
		assertThat(all.factor()).isCloseTo(1.25, within(1e-9));
	}

	@Test
	void tellsGroupsApartOnlyWhenTheyDiffer() {
		var alike = LearnedStandard.from(both(actuals("day", 1.2, 0.2, 300, 1), actuals("night", 1.2, 0.2, 300, 2)));
		var unlike = LearnedStandard.from(both(actuals("day", 1, 0.2, 300, 1), actuals("night", 1.6, 0.2, 300, 2)));

		assertThat(alike.of("day").factor()).isCloseTo(alike.of("night").factor(), within(0.03));
		assertThat(unlike.of("day").factor()).isCloseTo(1, within(0.04));
		assertThat(unlike.of("night").factor()).isCloseTo(1.6, within(0.04));
	}

	@Test
	void shrinksASmallGroupMoreThanALargeOne() {
		var learned = LearnedStandard.from(Stream
			.of(actuals("day", 1, 0.3, 300, 1), actuals("night", 1.4, 0.3, 300, 2), actuals("new", 1.4, 0.3, 3, 3))
			.flatMap(List::stream)
			.toList());

		assertThat(learned.of("new").weight()).isLessThan(learned.of("night").weight());
		assertThat(learned.of("new").n()).isEqualTo(3);
	}

	@Test
	void learnsNothingFromAForgottenScan() {
		var work = new ArrayList<>(actuals("day", 1.1, 0.1, 200, 1));
		var clean = LearnedStandard.from(work).all().factor();

		work.add(new LearnedStandard.Actual("day", 100, 86_400));
		work.add(new LearnedStandard.Actual("day", 1000, 1));

		assertThat(LearnedStandard.from(work).all().factor()).isCloseTo(clean, within(0.01));
	}

	@Test
	void givesANewGroupTheFactorOfAll() {
		var learned = LearnedStandard.from(actuals("day", 1.5, 0, 200, 1));

		assertThat(learned.of("unknown").factor()).isEqualTo(learned.all().factor());
		assertThat(learned.of("unknown").n()).isZero();
	}

	@Test
	void refusesTimesThatAreNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LearnedStandard.Actual("day", 0, 5))
			.withMessage("Expected a standard above 0 seconds for day, but got 0. Leave such work out.");
		assertThatIllegalArgumentException().isThrownBy(() -> new LearnedStandard.Actual("day", 5, -1))
			.withMessage("Expected an actual time above 0 seconds for day, but got -1. Leave such work out.");
	}

	private static List<LearnedStandard.Actual> both(List<LearnedStandard.Actual> some,
			List<LearnedStandard.Actual> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	private static List<LearnedStandard.Actual> actuals(String group, double ratio, double noise, int count, int seed) {
		var random = new Random(seed);
		return Stream
			.generate(() -> new LearnedStandard.Actual(group, 1000,
					Math.round(1000 * (ratio + noise * random.nextGaussian()))))
			.limit(count)
			.toList();
	}

}
