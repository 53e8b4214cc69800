package io.dockflow.waves.batching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.dockflow.shared.SearchBudget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OrderBatchingTests {

	@Property(tries = 60)
	void fewOrdersAreSolvedExactly(@ForAll @IntRange(min = 1, max = 7) int count,
			@ForAll @LongRange(min = 0, max = 10_000) long seed) {
		var problem = SmallWarehouse.problem(count, seed);

		var plan = OrderBatching.plan(problem, 1, SearchBudget.steps(0));

		assertThat(plan.provenOptimal()).isTrue();
		assertThat(plan.length()).isEqualTo(shortest(problem.orders(), new ArrayList<>(), Long.MAX_VALUE));
	}

	@Property(tries = 25)
	void everyOrderIsOnOneCartThatHoldsIt(@ForAll @IntRange(min = 1, max = 60) int count,
			@ForAll @LongRange(min = 0, max = 10_000) long seed) {
		var problem = SmallWarehouse.problem(count, seed);

		var plan = OrderBatching.plan(problem, seed, SearchBudget.steps(3_000));

		assertThat(plan.batches()).flatExtracting(PlannedBatch::orders)
			.containsExactlyInAnyOrderElementsOf(problem.orders());
		for (var batch : plan.batches()) {
			assertThat(fits(batch.orders())).isTrue();
			assertThat(batch.length()).isEqualTo(tour(batch.orders(), 1));
		}
		assertThat(plan.length()).isEqualTo(plan.batches().stream().mapToLong(PlannedBatch::length).sum());
	}

	@Property(tries = 25)
	void theSearchIsNeverWorseThanItsStarts(@ForAll @IntRange(min = 13, max = 60) int count,
			@ForAll @LongRange(min = 0, max = 10_000) long seed) {
		var problem = SmallWarehouse.problem(count, seed);

		var plan = OrderBatching.plan(problem, seed, SearchBudget.steps(500));

		assertThat(plan.length()).isLessThanOrEqualTo(OrderBatching.savings(problem).length())
			.isLessThanOrEqualTo(OrderBatching.firstCome(problem).length());
		assertThat(plan.saved()).isEqualTo(OrderBatching.firstCome(problem).length() - plan.length());
	}

	@Test
	void theSameSeedAndIterationsGiveTheSamePlan() {
		var problem = SmallWarehouse.problem(50, 7);

		var plan = OrderBatching.plan(problem, 3, SearchBudget.steps(20_000));

		assertThat(OrderBatching.plan(problem, 3, SearchBudget.steps(20_000))).isEqualTo(plan);
		assertThat(plan.iterations()).isEqualTo(20_000);
	}

	@Test
	void theSearchEndsWhenTheClockSaysSo() {
		var clock = new AtomicLong();

		var plan = OrderBatching.plan(SmallWarehouse.problem(40, 1), 1,
				SearchBudget.milliseconds(10, () -> clock.getAndAdd(1_000_000)));

		assertThat(plan.iterations()).isEqualTo(9 * 256);
	}

	@Test
	void twoBlocksAreBatchedWithTheirOwnTours() {
		var problem = BatchingProblem.of(SmallWarehouse.orders(20, 5), SmallWarehouse.cart(), SmallWarehouse.area(2));

		var plan = OrderBatching.plan(problem, 1, SearchBudget.steps(3_000));

		assertThat(plan.batches()).allSatisfy((batch) -> assertThat(batch.length()).isEqualTo(tour(batch.orders(), 2)));
		assertThat(plan.saved()).isPositive();
	}

	@Test
	void aCartMayTakeManyOrders() {
		var problem = BatchingProblem.of(SmallWarehouse.orders(60, 3),
				List.of(new LoadLimit("items", 1_000), new LoadLimit("litres", 10_000)), SmallWarehouse.area(1));

		assertThat(OrderBatching.plan(problem, 1, SearchBudget.steps(1_000)).batches()).singleElement()
			.satisfies((batch) -> assertThat(batch.orders()).hasSize(60));
	}

	@Test
	void thousandsOfOrdersAreBatched() {
		var problem = SmallWarehouse.problem(2_000, 9);

		var plan = OrderBatching.plan(problem, 1, SearchBudget.steps(10_000));

		assertThat(plan.batches()).flatExtracting(PlannedBatch::orders).hasSize(2_000).doesNotHaveDuplicates();
		assertThat(plan.length()).isLessThan(plan.firstComeLength() * 9 / 10);
	}

	@Test
	void latenessIsWeighedAgainstWalking() {
		var problem = SmallWarehouse.problem(30, 11);
		var price = new Lateness(2, 1, 1, 60, 10);

		var shortest = OrderBatching.plan(problem.withLateness(new Lateness(2, 0, 1, 60, 10)), 1,
				SearchBudget.steps(20_000));
		var punctual = OrderBatching.plan(problem.withLateness(price), 1, SearchBudget.steps(20_000));

		assertThat(shortest.lateSeconds()).isZero();
		assertThat(punctual.lateSeconds()).isPositive();
		assertThat(punctual.length()).isGreaterThanOrEqualTo(shortest.length());
		assertThat(punctual.length() + punctual.lateSeconds())
			.isLessThanOrEqualTo(OrderBatching.savings(problem.withLateness(price)).length()
					+ OrderBatching.savings(problem.withLateness(price)).lateSeconds());
	}

	@Test
	void anOrderThatNoCartHoldsIsNamed() {
		var orders = List.of(BatchOrder.of("ORD-1", new int[] { 3 }, 4, 101));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> BatchingProblem.of(orders, SmallWarehouse.cart(), SmallWarehouse.area(1)))
			.withMessageContaining("ORD-1 has 101 in litres and a cart takes 100")
			.withMessageEndingWith("Split the order.");
	}

	@Test
	void badInputIsRefused() {
		var area = SmallWarehouse.area(1);
		var cart = SmallWarehouse.cart();

		assertThatIllegalArgumentException().isThrownBy(() -> BatchingProblem.of(List.of(), cart, area))
			.withMessageContaining("but got 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BatchingProblem.of(SmallWarehouse.orders(10_001, 1), cart, area))
			.withMessageContaining("but got 10001");
		assertThatIllegalArgumentException().isThrownBy(() -> BatchOrder.of("ORD-1", new int[] { 3 }, -1))
			.withMessageContaining("ORD-1 has [-1]");
		assertThatIllegalArgumentException().isThrownBy(() -> BatchOrder.of("ORD-1", new int[] {}, 1))
			.withMessageContaining("ORD-1");
		assertThatIllegalArgumentException().isThrownBy(() -> BatchOrder.of("ORD-1", new int[] { 4, 2 }, 1))
			.withMessageContaining("[4, 2]");
		assertThatIllegalArgumentException().isThrownBy(() -> new LoadLimit("items", 0))
			.withMessageContaining("in items, but got 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BatchingProblem.of(List.of(BatchOrder.of("ORD-1", new int[] { 3 }, 1)), cart, area))
			.withMessageContaining("ORD-1 has 1");
		assertThatIllegalArgumentException().isThrownBy(() -> SearchBudget.steps(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Lateness(0, 1, 1, 0, 0))
			.withMessageContaining("picker");
	}

	/** By putting one order after the other onto every cart there is. */
	private static long shortest(List<BatchOrder> rest, List<List<BatchOrder>> carts, long best) {
		if (rest.isEmpty()) {
			return Math.min(best, carts.stream().mapToLong((cart) -> tour(cart, 1)).sum());
		}
		var order = rest.getFirst();
		var others = rest.subList(1, rest.size());
		for (var cart = 0; cart <= carts.size(); cart++) {
			var changed = new ArrayList<>(carts);
			var members = new ArrayList<BatchOrder>();
			if (cart < carts.size()) {
				members.addAll(changed.remove(cart));
			}
			members.add(order);
			if (fits(members)) {
				changed.add(Math.min(cart, changed.size()), members);
				best = shortest(others, changed, best);
			}
		}
		return best;
	}

	private static boolean fits(List<BatchOrder> orders) {
		return orders.stream().mapToLong((order) -> order.load()[0]).sum() <= 8
				&& orders.stream().mapToLong((order) -> order.load()[1]).sum() <= 100;
	}

	private static long tour(List<BatchOrder> orders, int blocks) {
		var stops = SmallWarehouse.stopsOf(orders);
		return SmallWarehouse.lengths(blocks).of(stops, stops.length);
	}

}
