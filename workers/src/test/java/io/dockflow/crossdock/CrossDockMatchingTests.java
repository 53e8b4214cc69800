package io.dockflow.crossdock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dockflow.crossdock.CrossDockMatching.Demand;
import io.dockflow.crossdock.CrossDockMatching.Leaves;
import io.dockflow.crossdock.CrossDockMatching.Match;
import io.dockflow.crossdock.CrossDockMatching.Supply;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CrossDockMatchingTests {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Test
	void whoMustLeaveFirstIsServedFirst() {
		var late = demand("SO-1", 8, 5, 50);
		var early = demand("SO-2", 8, 1, 50);

		assertThat(match(List.of(unit("U1", 10)), late, early)).containsExactly(new Match("U1", early, 8),
				new Match("U1", late, 2));
	}

	@Test
	void ofTwoThatLeaveTogetherTheMoreUrgentIsServedFirst() {
		var normal = demand("SO-1", 8, 1, 50);
		var urgent = demand("SO-2", 8, 1, 10);

		assertThat(match(List.of(unit("U1", 10)), normal, urgent)).extracting(Match::demand)
			.containsExactly(urgent, normal);
	}

	@Test
	void whatExpiresFirstGoesFirst() {
		var fresh = new Supply("U1", "I", TODAY.plusDays(30), 10);
		var old = new Supply("U2", "I", TODAY.plusDays(10), 10);

		assertThat(match(List.of(fresh, old), demand("SO-1", 4, 1, 50))).extracting(Match::unit).containsExactly("U2");
	}

	@Test
	void anOrderThatWouldStayGetsNothingAndTheNextOneIsServed() {
		var stays = demand("SO-1", 8, 1, 50);
		var leaves = demand("SO-2", 8, 5, 50);

		var matches = CrossDockMatching.match(List.of(unit("U1", 10)), List.of(stays, leaves), TODAY,
				(order, taken) -> !order.equals("SO-1"));

		assertThat(matches).containsExactly(new Match("U1", leaves, 8));
	}

	@Test
	void whatAnOrderWouldGetIsToldByItsLines() {
		var first = new Demand("SO-1", 1, "I", "DOMESTIC", 6, NOON, 50, 0);
		var second = new Demand("SO-1", 2, "I", "DOMESTIC", 6, NOON, 50, 0);
		var told = new ArrayList<Map<Integer, Long>>();

		CrossDockMatching.match(List.of(unit("U1", 5), unit("U2", 5)), List.of(second, first), TODAY,
				(order, taken) -> told.add(taken));

		assertThat(told).containsExactly(Map.of(1, 6L, 2, 4L));
	}

	@Test
	void aCustomerWhoWantsShelfLifeGetsIt() {
		var old = new Supply("U1", "I", TODAY.plusDays(10), 10);
		var fresh = new Supply("U2", "I", TODAY.plusDays(30), 10);
		var picky = new Demand("SO-1", 1, "I", "DOMESTIC", 4, NOON, 50, 10);

		assertThat(match(List.of(old, fresh), picky)).extracting(Match::unit).containsExactly("U2");
	}

	@Test
	void aUnitServesOneCarrierBeforeAnotherUnitIsOpenedForIt() {
		var home = new Demand("SO-1", 1, "I", "DOMESTIC", 6, NOON, 50, 0);
		var abroad = new Demand("SO-2", 1, "I", "EXPORT", 6, NOON.plusSeconds(1), 50, 0);
		var abroadToo = new Demand("SO-3", 1, "I", "EXPORT", 2, NOON.plusSeconds(2), 50, 0);

		assertThat(CrossDockMatching.match(List.of(unit("U1", 7), unit("U2", 10)), List.of(home, abroad, abroadToo),
				TODAY, Leaves.ANYHOW))
			.containsExactly(new Match("U1", home, 6), new Match("U1", abroad, 1), new Match("U2", abroad, 5),
					new Match("U2", abroadToo, 2));
	}

	@Test
	void anotherItemServesNobody() {
		assertThat(match(List.of(new Supply("U1", "OTHER", null, 10)), demand("SO-1", 4, 1, 50))).isEmpty();
	}

	@Property(tries = 300)
	void nobodyGetsMoreThanDemandedAndNoUnitGivesMoreThanItHolds(@ForAll("supplies") List<Supply> supplies,
			@ForAll("demands") List<Demand> demands) {
		var matches = CrossDockMatching.match(supplies, demands, TODAY, Leaves.ANYHOW);

		assertThat(matches).allMatch((match) -> match.quantity() > 0);
		sums(matches, Match::demand)
			.forEach((demand, quantity) -> assertThat(quantity).isLessThanOrEqualTo(demand.quantity()));
		sums(matches, Match::unit).forEach((unit, quantity) -> assertThat(quantity).isLessThanOrEqualTo(
				supplies.stream().filter((one) -> one.unit().equals(unit)).findFirst().orElseThrow().quantity()));
	}

	@Property(tries = 300)
	void nobodyGoesShortWhileSomebodyLessUrgentIsServed(@ForAll("supplies") List<Supply> supplies,
			@ForAll("demands") List<Demand> demands) {
		var matches = CrossDockMatching.match(supplies, demands, TODAY, Leaves.ANYHOW);

		var served = sums(matches, Match::demand);
		for (var shorted : demands) {
			if (served.getOrDefault(shorted, 0L) < shorted.quantity()) {
				assertThat(matches).filteredOn((match) -> match.demand().itemId().equals(shorted.itemId()))
					.noneMatch((match) -> match.demand().dueAt().isAfter(shorted.dueAt()));
			}
		}
	}

	@Property(tries = 300)
	void theOrderOfTheArgumentsDoesNotMatter(@ForAll("supplies") List<Supply> supplies,
			@ForAll("demands") List<Demand> demands, @ForAll long seed) {
		var shuffledSupplies = new ArrayList<>(supplies);
		var shuffledDemands = new ArrayList<>(demands);
		Collections.shuffle(shuffledSupplies, new Random(seed));
		Collections.shuffle(shuffledDemands, new Random(seed + 1));

		assertThat(CrossDockMatching.match(shuffledSupplies, shuffledDemands, TODAY, Leaves.ANYHOW))
			.isEqualTo(CrossDockMatching.match(supplies, demands, TODAY, Leaves.ANYHOW));
	}

	@Provide
	Arbitrary<List<Supply>> supplies() {
		return Combinators
			.combine(Arbitraries.of("A", "B"), Arbitraries.longs().between(1, 20),
					Arbitraries.integers().between(1, 40).injectNull(0.5))
			.as((item, quantity, days) -> new Supply("", item, (days != null) ? TODAY.plusDays(days) : null, quantity))
			.list()
			.ofMaxSize(6)
			.map((units) -> {
				var named = new ArrayList<Supply>();
				units.forEach((unit) -> named
					.add(new Supply("U" + named.size(), unit.itemId(), unit.expiry(), unit.quantity())));
				return named;
			});
	}

	@Provide
	Arbitrary<List<Demand>> demands() {
		return Combinators
			.combine(Arbitraries.of("A", "B"), Arbitraries.of("DOMESTIC", "EXPORT"), Arbitraries.longs().between(1, 15),
					Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 99))
			.as((item, carrier, quantity, hours, priority) -> new Demand("", 1, item, carrier, quantity,
					NOON.plus(Duration.ofHours(hours)), priority, 0))
			.list()
			.ofMaxSize(8)
			.map((lines) -> {
				var named = new ArrayList<Demand>();
				lines.forEach((line) -> named.add(new Demand("SO-" + named.size(), 1, line.itemId(), line.carrier(),
						line.quantity(), line.dueAt(), line.priority(), 0)));
				return named;
			});
	}

	private static <K> java.util.Map<K, Long> sums(List<Match> matches, Function<Match, K> key) {
		return matches.stream().collect(Collectors.groupingBy(key, Collectors.summingLong(Match::quantity)));
	}

	private static List<Match> match(List<Supply> supplies, Demand... demands) {
		return CrossDockMatching.match(supplies, List.of(demands), TODAY, Leaves.ANYHOW);
	}

	private static Supply unit(String unit, long quantity) {
		return new Supply(unit, "I", null, quantity);
	}

	private static Demand demand(String order, long quantity, int hours, int priority) {
		return new Demand(order, 1, "I", "DOMESTIC", quantity, NOON.plus(Duration.ofHours(hours)), priority, 0);
	}

}
