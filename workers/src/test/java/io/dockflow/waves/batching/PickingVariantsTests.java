package io.dockflow.waves.batching;

import java.util.List;

import io.dockflow.shared.SearchBudget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PickingVariantsTests {

	private static final List<LoadLimit> TOTE = List.of(new LoadLimit("items", 3));

	private static final List<LoadLimit> CART = List.of(new LoadLimit("items", 4));

	@Test
	void everyOrderHasTotesOfItsOwn() {
		var orders = List.of(BatchOrder.of("small", new int[] { 0 }, 1), BatchOrder.of("big", new int[] { 1 }, 5),
				BatchOrder.of("tiny", new int[] { 2 }, 1));

		var plan = OrderBatching.plan(ClusterPicking.problem(orders, TOTE, 3, SmallWarehouse.area(1)), 1,
				SearchBudget.steps(0));

		assertThat(plan.batches()).hasSize(2);
		assertThat(plan.batches())
			.allSatisfy((batch) -> assertThat(batch.orders().stream().mapToLong((order) -> order.load()[1]).sum())
				.isLessThanOrEqualTo(3));
	}

	@Test
	void anOrderThatNeedsMoreTotesThanACartTakesIsNamed() {
		var orders = List.of(BatchOrder.of("huge", new int[] { 0 }, 7));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> ClusterPicking.problem(orders, TOTE, 2, SmallWarehouse.area(1)))
			.withMessageContaining("order huge has 7 in items and a cart takes 6");
	}

	@Test
	void ordersAreSplitByZoneAndBatchedThere() {
		var parts = List.of(
				ZonePicking.parts("first", List.of(pick(1, 2), pick(40, 1), pick(41, 3)), 900,
						PickingVariantsTests::zone),
				ZonePicking.parts("second", List.of(pick(2, 1)), 900, PickingVariantsTests::zone));

		var problems = ZonePicking.problems(parts, CART, (zone) -> SmallWarehouse.area(1));

		assertThat(problems).containsOnlyKeys("east", "west");
		assertThat(problems.get("east").orders())
			.containsExactly(new BatchOrder("first", new int[] { 40, 41 }, new long[] { 4 }, 900));
		assertThat(OrderBatching.plan(problems.get("west"), 1, SearchBudget.steps(0)).batches()).hasSize(1);
	}

	private static StopLoad pick(int stop, long items) {
		return new StopLoad(stop, new long[] { items });
	}

	private static String zone(int stop) {
		return (stop < 30) ? "west" : "east";
	}

}
