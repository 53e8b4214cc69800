package io.dockflow.waves.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.GraphPlan;
import io.dockflow.routing.RoutingPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static io.dockflow.waves.planning.SmallSite.TERMS;
import static io.dockflow.waves.planning.SmallSite.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WavePlannerTests {

	private final SmallSite north = SmallSite.ofAislesNorth();

	@Property(tries = 60)
	void everyPickIsTakenOnceFromEqualBinsThatHaveIt(@ForAll @IntRange(min = 1, max = 25) int orders,
			@ForAll @LongRange(min = 1, max = 1_000) long seed, @ForAll boolean bothWays) {
		var task = (bothWays ? SmallSite.ofAislesBothWays() : this.north).wave(bothWays ? (orders + 3) / 4 : orders,
				seed);

		var plan = WavePlanner.plan(task, TERMS);

		var planned = plan.carts().stream().flatMap((cart) -> cart.picks().stream()).toList();
		assertThat(planned.stream().collect(Collectors.groupingBy(Pick::id, Collectors.summingLong(Pick::quantity))))
			.isEqualTo(task.picks().stream().collect(Collectors.toMap(Pick::id, Pick::quantity)));
		var taken = planned.stream().collect(Collectors.groupingBy(Pick::cell, Collectors.summingLong(Pick::quantity)));
		var held = task.picks()
			.stream()
			.collect(Collectors.groupingBy(Pick::cell, Collectors.summingLong(Pick::quantity)));
		taken.forEach((cell, quantity) -> assertThat(quantity)
			.isLessThanOrEqualTo(task.cells().get(cell).free() + held.getOrDefault(cell, 0L)));
		assertThat(planned)
			.allSatisfy((pick) -> assertThat(task.cells().get(pick.cell()).pool()).isEqualTo(pick.itemId()));
		assertThat(planned)
			.allSatisfy((pick) -> assertThat(task.cells().get(pick.cell()).place()).isEqualTo(pick.place()));
	}

	@Property(tries = 60)
	void noCartIsOverloadedAndNoWalkLongerThanItsAlternatives(@ForAll @IntRange(min = 1, max = 25) int orders,
			@ForAll @LongRange(min = 1, max = 1_000) long seed) {
		var task = this.north.wave(orders, seed);

		var plan = WavePlanner.plan(task, TERMS);

		for (var cart : plan.carts()) {
			assertThat(SmallSite.CART.holds(Load.of(cart.picks()))).isTrue();
			assertThat(new HashSet<>(cart.picks().stream().map(Pick::orderNumber).toList()).size())
				.isLessThanOrEqualTo(SmallSite.CART.totes());
			assertThat(cart.route().lengthMm()).isLessThanOrEqualTo(cart.fixedBinsMm());
			assertThat(cart.route().isOptimal()).isTrue();
			assertThat(cart.route().stops()).isEqualTo(cart.picks().stream().map(Pick::place).distinct().toList());
		}
		assertThat(plan.ours().lengthMm()).isLessThanOrEqualTo(plan.fixedBins().lengthMm())
			.isLessThanOrEqualTo(plan.alone().lengthMm())
			.isLessThanOrEqualTo(plan.naive().lengthMm());
		assertThat(plan.firstCome().lists()).isPositive();
	}

	@Property(tries = 20)
	void theSameTaskAndSeedGiveTheSamePlan(@ForAll @IntRange(min = 13, max = 25) int orders,
			@ForAll @LongRange(min = 1, max = 1_000) long seed) {
		var task = this.north.wave(orders, seed);
		var shuffled = new ArrayList<>(task.picks());
		Collections.shuffle(shuffled, new Random(seed));

		var again = new WaveTask(shuffled, task.cells(), task.dueSeconds(), this.north.floor());

		assertThat(WavePlanner.plan(again, TERMS).carts()).isEqualTo(WavePlanner.plan(task, TERMS).carts());
	}

	@Test
	void putsOrdersOfOneAisleOnOneCart() {
		var task = this.north.singles(List.of(code(1, 20), code(4, 20), code(1, 19), code(4, 19), code(1, 18),
				code(4, 18), code(1, 17), code(4, 17)), Map.of());

		var plan = WavePlanner.plan(task, TERMS);

		assertThat(plan.carts()).hasSize(2)
			.allSatisfy((cart) -> assertThat(cart.picks().stream().map((pick) -> pick.place().charAt(1)).distinct())
				.hasSize(1));
		assertThat(plan.provenBatches()).isTrue();
		assertThat(plan.ours().lengthMm()).isLessThan(plan.firstCome().lengthMm());
	}

	@Test
	void takesTheBinThatLiesOnTheWay() {
		var cells = List.of(new BinCell(0, "cup", code(4, 20), 0), new BinCell(1, "cup", code(1, 2), 10),
				new BinCell(2, "plate", code(1, 3), 0));
		var task = new WaveTask(
				List.of(new Pick(1, "a", 1, "cup", 0, code(4, 20), "A", 6, 100, 100),
						new Pick(2, "b", 1, "plate", 2, code(1, 3), "A", 1, 100, 100)),
				cells, Map.of(), this.north.floor());

		var plan = WavePlanner.plan(task, TERMS);

		assertThat(plan.carts()).singleElement()
			.satisfies((cart) -> assertThat(cart.picks()).extracting(Pick::place)
				.containsExactlyInAnyOrder(code(1, 2), code(1, 3)));
		assertThat(plan.ours().lengthMm()).isLessThan(plan.fixedBins().lengthMm());
	}

	@Test
	void leavesStockAloneThatThePolicyRegardsAsOtherStock() {
		var cells = List.of(new BinCell(0, "cup, expires in May", code(4, 20), 0),
				new BinCell(1, "cup, expires in June", code(1, 2), 10));
		var task = new WaveTask(List.of(new Pick(1, "a", 1, "cup", 0, code(4, 20), "A", 6, 100, 100)), cells, Map.of(),
				this.north.floor());

		assertThat(WavePlanner.plan(task, TERMS).carts().getFirst().picks()).extracting(Pick::place)
			.containsExactly(code(4, 20));
	}

	@Test
	void cutsAnOrderThatNoCartHolds() {
		var picks = new ArrayList<Pick>();
		var cells = new ArrayList<BinCell>();
		for (var line = 1; line <= 50; line++) {
			cells.add(new BinCell(line - 1, "item-" + line, code(1 + line % 4, 1 + line % 20), 0));
			picks.add(new Pick(line, "big", line, "item-" + line, line - 1, cells.getLast().place(), "A", 1, 10, 10));
		}

		var plan = WavePlanner.plan(new WaveTask(picks, cells, Map.of(), this.north.floor()), TERMS);

		assertThat(plan.carts()).hasSize(3);
		assertThat(plan.naive().lists()).isEqualTo(3);
	}

	@Test
	void givesEachZoneCartsOfItsOwn() {
		var task = this.north.singles(List.of(code(1, 1), code(1, 2), code(1, 3), code(1, 4)), Map.of());
		var picks = task.picks()
			.stream()
			.map((pick) -> new Pick(pick.id(), pick.orderNumber(), pick.orderLine(), pick.itemId(), pick.cell(),
					pick.place(), (pick.id() % 2 == 0) ? "CHILL" : "A", pick.quantity(), 100, 100))
			.toList();
		var apart = new PlanningTerms(SmallSite.CART, true, TERMS.pace(), 1, 0, 1, 100, 100);

		var plan = WavePlanner.plan(new WaveTask(picks, task.cells(), Map.of(), task.floor()), apart);

		assertThat(plan.carts()).hasSize(2)
			.allSatisfy((cart) -> assertThat(cart.picks().stream().map(Pick::zone).distinct()).hasSize(1));
	}

	@Test
	void walksUrgentOrdersFirstWhereThatSavesLateness() {
		var places = new ArrayList<String>();
		var due = new HashMap<String, Long>();
		for (var order = 1; order <= 16; order++) {
			places.add(code(1 + order % 4, 1 + order));
			due.put("order-" + order, (order % 4 == 0) ? 200L : 100_000L);
		}
		var patient = new PlanningTerms(SmallSite.CART, false, TERMS.pace(), 1, 0, 1, 5_000, 100);
		var strict = new PlanningTerms(SmallSite.CART, false, TERMS.pace(), 1, 10_000, 1, 5_000, 100);
		var task = this.north.singles(places, due);

		var punctual = WavePlanner.plan(task, strict);

		assertThat(punctual.carts().getFirst().picks()).extracting(Pick::orderNumber)
			.containsExactlyInAnyOrder("order-4", "order-8", "order-12", "order-16");
		assertThat(punctual.ours().lengthMm())
			.isGreaterThanOrEqualTo(WavePlanner.plan(task, patient).ours().lengthMm());
	}

	@Test
	void plansOnAGraphWhereAislesMakeNoGrid() {
		var bothWays = SmallSite.ofAislesBothWays();
		var task = bothWays.singles(List.of(code(1, 5), code(4, 5), code(4, 15), code(2, 1)), Map.of());

		var plan = WavePlanner.plan(task, TERMS);

		assertThat(task.floor()).isInstanceOf(GraphPlan.class);
		assertThat(this.north.floor()).isInstanceOf(DeskPlan.class);
		assertThat(plan.carts()).singleElement().satisfies((cart) -> assertThat(cart.route().isOptimal()).isTrue());
		assertThat(plan.ours().lengthMm()).isLessThan(plan.naive().lengthMm());
		assertThat(plan.carts().getFirst().route().policy()).isEqualTo(RoutingPolicy.SHORTEST);
	}

	@Test
	void countsWorkByTheStandard() {
		var plan = WavePlanner.plan(this.north.singles(List.of(code(1, 5)), Map.of()), TERMS);

		assertThat(plan.ours().seconds()).isCloseTo(60 + 20 + 1.2 + 0.9 * plan.ours().metres(), within(1e-9));
		assertThat(plan.ours().minutes()).isEqualTo((int) Math.ceil(plan.ours().seconds() / 60));
	}

	@Test
	void hasNothingToSayAboutAWaveWithoutPicks() {
		assertThat(WavePlanner.plan(new WaveTask(List.of(), List.of(), Map.of(), this.north.floor()), TERMS))
			.isEqualTo(WavePlan.nothing());
	}

}
