package io.dockflow.planning.simulation;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.planning.policy.StockPosition;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PolicySimulationTests {

	private static final OrderingRule NOTHING = (seen, position) -> 0;

	/**
	 * By hand: 4 and 3 arriving meet 5, then 2 and 1 of 5, then the order of 6 meets 5.
	 */
	@Test
	void lostDemandIsGoneAndAnOrderArrivesAfterItsLeadTime() {
		DemandSeries history = DemandSeries.of(1, 9, 5, 5, 5);
		var terms = terms(1, new StockPosition(4, List.of(3.0, 1.0), 0), true);

		SimulationResult result = PolicySimulation.run(history, terms, () -> 2,
				(seen, position) -> (seen.length() == 1) ? 6 : 0);

		assertThat(result.periods()).extracting(SimulatedPeriod::available).containsExactly(7.0, 3.0, 6.0);
		assertThat(result.periods()).extracting(SimulatedPeriod::met).containsExactly(5.0, 3.0, 5.0);
		assertThat(result.periods()).extracting(SimulatedPeriod::left).containsExactly(2.0, 0.0, 1.0);
		assertThat(result.cost()).isCloseTo(0.2 * 3 + 2, within(1e-12));
		assertThat(result.fillRate()).isCloseTo(13 / 15.0, within(1e-12));
		assertThat(result.cycleService()).isCloseTo(2 / 3.0, within(1e-12));
	}

	@Test
	void demandThatWaitsIsServedBeforeNewDemand() {
		DemandSeries history = DemandSeries.of(1, 5, 5);
		var terms = terms(0, new StockPosition(2, List.of(0.0, 9.0), 0), false);

		SimulationResult result = PolicySimulation.run(history, terms, () -> 5, NOTHING);

		assertThat(result.periods()).extracting(SimulatedPeriod::available).containsExactly(2.0, 6.0);
		assertThat(result.periods()).extracting(SimulatedPeriod::left).containsExactly(0.0, 1.0);
	}

	@Test
	void reviewsFollowTheCalendar() {
		List<Integer> reviews = new ArrayList<>();
		var terms = new SimulationTerms(2, new StockPosition(0, List.of(), 0), 3, true, true, 0.2, 1, 0);

		PolicySimulation.run(DemandSeries.of(1, new double[10]), terms, () -> 0, (seen, position) -> {
			reviews.add(seen.length());
			return 0;
		});

		assertThat(reviews).containsExactly(2, 5, 8);
	}

	@Test
	void aRuleSeesSalesInsteadOfDemandWhereStockRanOut() {
		List<DemandSeries> views = new ArrayList<>();
		var terms = new SimulationTerms(1, new StockPosition(3, List.of(), 0), 1, true, true, 0.2, 1, 0);

		PolicySimulation.run(DemandSeries.of(1, 4, 7, 1), terms, () -> 0, (seen, position) -> {
			views.add(seen);
			return 0;
		});

		assertThat(views.getLast().demand(1)).isEqualTo(3);
		assertThat(views.getLast().isCensored(1)).isTrue();
		assertThat(views.getLast().isCensored(0)).isFalse();
	}

	@Test
	void aGapAsksForNothing() {
		SimulationResult result = PolicySimulation.run(DemandSeries.of(1, Double.NaN, 2),
				terms(0, new StockPosition(2, List.of(), 0), true), () -> 0, NOTHING);

		assertThat(result.fillRate()).isEqualTo(1);
	}

	@Test
	void whatCannotBePlayedIsRefused() {
		var terms = terms(3, new StockPosition(0, List.of(), 0), true);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> PolicySimulation.run(DemandSeries.of(1, 1, 2), terms, () -> 0, NOTHING))
			.withMessageContaining("within 2 periods");
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> PolicySimulation.run(DemandSeries.of(1, 1, 2, 3, 4), terms, () -> 0, (seen, position) -> -1))
			.withMessageContaining("-1.0 before period 3");
		assertThatIllegalArgumentException().isThrownBy(() -> new StockPosition(-1, List.of(), 0));
	}

	/** What comes later must not change what was decided before. */
	@Property
	void noRuleSeesTheFuture(@ForAll @Size(20) List<@DoubleRange(min = 0, max = 50) Double> past,
			@ForAll @Size(10) List<@DoubleRange(min = 0, max = 50) Double> one,
			@ForAll @Size(10) List<@DoubleRange(min = 0, max = 50) Double> other) {
		assertThat(decisions(past, one).subList(0, 16)).isEqualTo(decisions(past, other).subList(0, 16));
	}

	@Property
	void unitsAreConserved(@ForAll @Size(25) List<@IntRange(min = 0, max = 20) Integer> demand,
			@ForAll @IntRange(min = 0, max = 4) int lead) {
		double[] history = demand.stream().mapToDouble(Integer::doubleValue).toArray();
		SimulationResult result = PolicySimulation.run(DemandSeries.of(1, history),
				terms(0, new StockPosition(5, List.of(), 0), true), () -> lead,
				(seen, position) -> Math.max(0, 30 - position.inventory()));

		double ordered = result.periods().subList(0, 25 - lead).stream().mapToDouble(SimulatedPeriod::ordered).sum();
		double met = result.periods().stream().mapToDouble(SimulatedPeriod::met).sum();
		assertThat(result.periods().getLast().left()).isCloseTo(5 + ordered - met, within(1e-9));
	}

	private static List<Double> decisions(List<Double> past, List<Double> future) {
		List<Double> all = new ArrayList<>(past);
		all.addAll(future);
		double[] demand = all.stream().mapToDouble(Double::doubleValue).toArray();
		SimulationResult result = PolicySimulation.run(DemandSeries.of(1, demand),
				terms(5, new StockPosition(10, List.of(), 0), true), () -> 1, (seen, position) -> {
					double sum = 0;
					for (double units : seen.known()) {
						sum += units;
					}
					return Math.max(0, 3 * sum / seen.length() - position.inventory());
				});
		return result.periods().stream().map(SimulatedPeriod::ordered).toList();
	}

	private static SimulationTerms terms(int from, StockPosition initial, boolean lostSales) {
		return new SimulationTerms(from, initial, 1, lostSales, false, 0.2, 1, 0);
	}

}
