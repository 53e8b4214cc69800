package io.dockflow.waves.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.batching.LoadLimit;
import io.dockflow.waves.batching.PickArea;
import io.dockflow.waves.batching.PlannedBatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WaveSelectionTests {

	private static final List<LoadLimit> CART = List.of(new LoadLimit("items", 8));

	private static final PickArea AREA = area();

	private static PickArea area() {
		var places = new ArrayList<GridPoint>();
		for (var aisle = 0; aisle < 4; aisle++) {
			for (var bay = 1; bay <= 10; bay++) {
				places.add(new GridPoint(aisle, 10L * bay));
			}
		}
		var depot = new GridPoint(0, 0);
		return PickArea.shortestTours(
				Stops.of(AisleGrid.of(new long[] { 0, 30, 60, 90 }, new long[] { 0, 110 }), places), depot, depot);
	}

	private static WaveTerms hours(long pickerSeconds) {
		return new WaveTerms(pickerSeconds, 3_600, 7_200, 1, 1, 60, 10);
	}

	private static OpenOrder order(String id, long due, int priority, int... stops) {
		return new OpenOrder(new BatchOrder(id, stops, new long[] { stops.length }, due), priority);
	}

	private static List<OpenOrder> orders(int count, long seed) {
		var random = new SplittableRandom(seed);
		var orders = new ArrayList<OpenOrder>();
		for (var number = 0; number < count; number++) {
			orders.add(order("order-" + number, random.nextInt(14_400), 1 + random.nextInt(3),
					random.ints(1 + random.nextInt(3), 0, 40).sorted().distinct().toArray()));
		}
		return orders;
	}

	private static List<String> released(SelectedWave wave) {
		return wave.choices().stream().filter(OrderChoice::released).map(OrderChoice::orderId).toList();
	}

	@Property(tries = 20)
	void theHoursAndTheCartsAreRespected(@ForAll @LongRange(min = 0, max = 10_000) long seed,
			@ForAll @LongRange(min = 0, max = 20_000) long seconds) {
		var open = orders(60, seed);

		var wave = WaveSelection.choose(open, CART, AREA, hours(seconds), seed);

		assertThat(wave.seconds()).isLessThanOrEqualTo(seconds);
		assertThat(wave.batches())
			.allSatisfy((batch) -> assertThat(batch.orders().stream().mapToLong((order) -> order.load()[0]).sum())
				.isLessThanOrEqualTo(8));
		assertThat(wave.batches()).flatExtracting(PlannedBatch::orders)
			.extracting((order) -> ((BatchOrder) order).id())
			.containsExactlyInAnyOrderElementsOf(released(wave));
		assertThat(wave.choices()).extracting(OrderChoice::orderId)
			.containsExactlyElementsOf(open.stream().map((one) -> one.order().id()).toList());
	}

	@Property(tries = 15, seed = "20261124")
	void fewerHoursNeverGiveMoreValue(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
		var open = orders(60, seed);

		var values = Stream.iterate(0L, (seconds) -> seconds + 350)
			.limit(25)
			.map((seconds) -> WaveSelection.choose(open, CART, AREA, hours(seconds), seed).value())
			.toList();

		assertThat(values).isSorted();
	}

	@Property(tries = 15, seed = "20261124")
	void ofEqualWorkTheMoreUrgentGoesFirst(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
		var open = new ArrayList<>(orders(40, seed));
		for (var number = 0; number < 12; number++) {
			open.add(order("alike-" + number, (number * 5L % 12) * 1_000, 1, 3, 17));
		}

		var wave = WaveSelection.choose(open, CART, AREA, hours(3_000), seed);

		var taken = wave.choices()
			.stream()
			.filter((choice) -> choice.orderId().startsWith("alike"))
			.collect(Collectors.partitioningBy(OrderChoice::released,
					Collectors.mapping((choice) -> due(open, choice.orderId()), Collectors.toList())));
		assertThat(taken.get(true)).allSatisfy(
				(due) -> assertThat(taken.get(false)).allSatisfy((later) -> assertThat(later).isGreaterThan(due)));
	}

	private static long due(List<OpenOrder> open, String id) {
		return open.stream().filter((one) -> one.order().id().equals(id)).findFirst().orElseThrow().order().dueSecond();
	}

	@Test
	void theSameInputAndSeedGiveTheSameWave() {
		var open = orders(300, 5);

		assertThat(WaveSelection.choose(open, CART, AREA, hours(9_000), 2))
			.isEqualTo(WaveSelection.choose(open, CART, AREA, hours(9_000), 2));
	}

	@Test
	void lateOrdersAreTakenBeforeNearOnes() {
		var open = List.of(order("lax", 50_000, 1, 0, 1), order("soon", 3_000, 1, 38, 39));

		var wave = WaveSelection.choose(open, CART, AREA, hours(499), 1);

		assertThat(released(wave)).containsExactly("soon");
		assertThat(wave.choices()).extracting(OrderChoice::reason)
			.satisfiesExactly(
					(lax) -> assertThat(lax).startsWith("Left: ").endsWith("it will not be late in the next wave."),
					(soon) -> assertThat(soon).startsWith("Released on cart 1")
						.contains("late by 3600 s less than in the next wave"));
	}

	@Test
	void anEmptySiteHasAnEmptyWave() {
		assertThat(WaveSelection.choose(List.of(), CART, AREA, hours(500), 1).batches()).isEmpty();
	}

	@Test
	void badInputIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> WaveSelection.choose(orders(10_001, 1), CART, AREA, hours(1), 1))
			.withMessageContaining("but got 10001");
		assertThatIllegalArgumentException().isThrownBy(() -> order("ORD-1", 0, 0, 1))
			.withMessageContaining("ORD-1 has 0");
		assertThatIllegalArgumentException().isThrownBy(() -> hours(-1)).withMessageContaining("-1 s");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> WaveSelection.choose(List.of(order("ORD-1", 0, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8)), CART, AREA,
					hours(1), 1))
			.withMessageContaining("ORD-1 has 9 in items and a cart takes 8");
	}

}
