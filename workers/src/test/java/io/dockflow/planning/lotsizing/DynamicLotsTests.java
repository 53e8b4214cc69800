package io.dockflow.planning.lotsizing;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Numbers: Snyder and Shen, 2nd edition, example 3.9. */
class DynamicLotsTests {

	@Test
	void coversTwoPeriodsTwice() {
		var plan = DynamicLots.wagnerWhitin(example());

		assertThat(plan.quantities()).containsExactly(210.0, 0.0, 150.0, 0.0);
		assertThat(plan.cost()).isCloseTo(1380, within(1e-6));
		assertThat(plan.explanation()).isEqualTo("The cheapest plan orders 2 times in 4 periods and costs 1380.00.");
	}

	@Test
	void ordersNothingWithoutDemandOrPeriods() {
		assertThat(DynamicLots.wagnerWhitin(List.of()).cost()).isZero();
		assertThat(DynamicLots.silverMeal(List.of()).quantities()).isEmpty();
		assertThat(DynamicLots.wagnerWhitin(periods(0, 0, 0)).cost()).isZero();
		assertThat(DynamicLots.silverMeal(periods(0, 0, 0)).quantities()).containsExactly(0.0, 0.0, 0.0);
		assertThat(DynamicLots.lotForLot(periods(0, 5, 0)).quantities()).containsExactly(0.0, 5.0, 0.0);
		assertThat(DynamicLots.lotForLot(periods(0, 5, 0)).cost()).isEqualTo(500);
	}

	@Test
	void orderEachPeriodByItselfWhenASpikeIsDearToHold() {
		assertThat(DynamicLots.wagnerWhitin(periods(1, 1e9, 1)).quantities()).containsExactly(1.0, 1e9 + 1, 0.0);
	}

	@Property(tries = 200)
	void costsAsLittleAsTheBestOfAllPlans(@ForAll @IntRange(max = 8) int count, @ForAll long seed) {
		var periods = random(count, seed);

		var plan = DynamicLots.wagnerWhitin(periods);

		assertThat(plan.cost()).isCloseTo(leastCost(periods), within(1e-6));
		assertThat(cost(periods, plan.quantities())).isCloseTo(plan.cost(), within(1e-6));
		assertThat(sum(plan.quantities())).isCloseTo(demand(periods), within(1e-6));
	}

	@Property(tries = 200)
	void heuristicsCostMoreTheLessTheyLookAhead(@ForAll @IntRange(max = 40) int count, @ForAll long seed) {
		var random = new Random(seed);
		var periods = IntStream.range(0, count)
			.mapToObj((period) -> new LotPeriod(random.nextInt(100), 300, 1, 0))
			.toList();

		var best = DynamicLots.wagnerWhitin(periods);
		var silverMeal = DynamicLots.silverMeal(periods);

		assertThat(best.cost()).isLessThanOrEqualTo(silverMeal.cost() + 1e-6);
		assertThat(best.cost()).isLessThanOrEqualTo(DynamicLots.lotForLot(periods).cost() + 1e-6);
		assertThat(cost(periods, silverMeal.quantities())).isCloseTo(silverMeal.cost(), within(1e-6));
		assertThat(silverMeal.cost()).isLessThanOrEqualTo(DynamicLots.lotForLot(periods).cost() + 1e-6);
	}

	@Test
	void plansAThousandPeriodsInNoTime() {
		var random = new Random(1);
		var periods = IntStream.range(0, 1000)
			.mapToObj((period) -> new LotPeriod(random.nextInt(100), 300, 1, 0))
			.toList();
		DynamicLots.wagnerWhitin(periods);

		var plan = assertTimeout(Duration.ofMillis(500), () -> DynamicLots.wagnerWhitin(periods));

		assertThat(sum(plan.quantities())).isCloseTo(demand(periods), within(1e-6));
		assertThat(plan.cost()).isLessThan(DynamicLots.silverMeal(periods).cost());
	}

	@Test
	void refusesNegativeDemand() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LotPeriod(-1, 0, 0, 0))
			.withMessage("Expected a finite demand of 0 or more, but it is -1.0. Correct it.");
	}

	private static List<LotPeriod> example() {
		return periods(90, 120, 80, 70);
	}

	private static List<LotPeriod> periods(double... demand) {
		return DoubleStream.of(demand).mapToObj((units) -> new LotPeriod(units, 500, 2, 0)).toList();
	}

	private static List<LotPeriod> random(int count, long seed) {
		var random = new Random(seed);
		return IntStream.range(0, count)
			.mapToObj((period) -> new LotPeriod(random.nextInt(3) * random.nextInt(50), random.nextInt(200),
					random.nextInt(4), random.nextInt(6)))
			.toList();
	}

	/** An optimal plan orders whole runs of periods: all sets of first periods. */
	private static double leastCost(List<LotPeriod> periods) {
		var least = Double.POSITIVE_INFINITY;
		for (var firsts = 0; firsts < 1 << periods.size(); firsts++) {
			var quantities = new Double[periods.size()];
			var first = -1;
			for (var period = 0; period < periods.size(); period++) {
				first = ((firsts >> period & 1) == 1 || first < 0) ? period : first;
				quantities[period] = 0.0;
				quantities[first] += periods.get(period).demand();
			}
			least = Math.min(least, cost(periods, List.of(quantities)));
		}
		return least;
	}

	private static double cost(List<LotPeriod> periods, List<Double> quantities) {
		var cost = 0.0;
		var stock = 0.0;
		for (var period = 0; period < periods.size(); period++) {
			var terms = periods.get(period);
			var quantity = quantities.get(period);
			cost += (quantity > 0) ? terms.orderCost() + terms.unitCost() * quantity : 0;
			stock += quantity - terms.demand();
			assertThat(stock).isGreaterThan(-1e-6);
			cost += terms.holdingCost() * stock;
		}
		return cost;
	}

	private static double demand(List<LotPeriod> periods) {
		return periods.stream().mapToDouble(LotPeriod::demand).sum();
	}

	private static double sum(List<Double> quantities) {
		return quantities.stream().mapToDouble(Double::doubleValue).sum();
	}

}
