package io.dockflow.sites;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.dockflow.shared.StorageCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DockPlanTests {

	private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final Duration HOUR = Duration.ofHours(1);

	@Test
	void prefersTheDoorNearTheGoods() {
		var outcome = plan(doors(3), List.of(), visit("A", NOON, HOUR, new Docks.Goods(20_000, 0, 4))).decide();

		assertThat(outcome.appointment()).isEqualTo(new Appointment("A", "D2", NOON, NOON.plus(HOUR)));
		assertThat(outcome.options()).hasSize(3);
		assertThat(outcome.options()).filteredOn((option) -> option.appointment().door().equals("D0"))
			.singleElement()
			.satisfies((option) -> assertThat(option.wayPoints()).as("4 pallets, 20 m farther, there and back")
				.isEqualTo(144));
	}

	@Test
	void letsWaitRatherThanMoveWhatSavesLittle() {
		var other = booked("B", "D0", NOON.plusSeconds(300), HOUR);

		var outcome = plan(doors(1), List.of(other), visit("A", NOON, HOUR, null)).decide();

		assertThat(outcome.moved()).isEmpty();
		assertThat(outcome.appointment().fromAt()).isEqualTo(other.appointment().untilAt());
	}

	@Test
	void movesALongVisitBehindManyShortOnes() {
		var longVisit = booked("LONG", "D0", NOON, HOUR.multipliedBy(4));

		var outcome = plan(doors(1), List.of(longVisit), visit("SHORT", NOON, Duration.ofMinutes(20), null)).decide();

		assertThat(outcome.appointment().fromAt()).isEqualTo(NOON);
		assertThat(outcome.moved()).singleElement()
			.satisfies((moved) -> assertThat(moved.appointment().fromAt()).isEqualTo(NOON.plusSeconds(1_200)));
	}

	@Test
	void movesNobodyWhoIsHereOrNearlyHere() {
		var docked = new DockRows.Booking(new Appointment("B", "D0", NOON, NOON.plus(HOUR.multipliedBy(4))),
				visit("B", NOON, HOUR.multipliedBy(4), false));
		var soon = booked("C", "D0", NOW.plusSeconds(600), HOUR);

		var outcome = plan(doors(1), List.of(soon, docked), visit("A", NOON, Duration.ofMinutes(20), null)).decide();
		var early = plan(doors(1), List.of(soon, docked), visit("A", NOW, Duration.ofMinutes(20), null)).decide();

		assertThat(outcome.moved()).isEmpty();
		assertThat(outcome.appointment().fromAt()).isEqualTo(docked.appointment().untilAt());
		assertThat(early.moved()).isEmpty();
		assertThat(early.appointment().fromAt()).isEqualTo(soon.appointment().untilAt());
	}

	@Test
	void makesWayForWhoCouldNotBeginInTimeOtherwise() {
		var other = booked("B", "D0", NOON, HOUR);
		var urgent = new Docks.Visit("S", "A", NOON, HOUR, Duration.ofMinutes(10), NOON.plus(HOUR), 1, true, null);

		var outcome = plan(doors(1), List.of(other), urgent).decide();

		assertThat(outcome.inTime()).isTrue();
		assertThat(outcome.appointment().fromAt()).isEqualTo(NOON);
		assertThat(outcome.moved()).hasSize(1);
	}

	@Test
	void staysAtTheDoorItHas() {
		var visit = visit("A", NOON, HOUR, new Docks.Goods(20_000, 0, 1));

		var outcome = new DockPlan(doors(3), List.of(), visit, Set.of("D0", "D1", "D2"), "D0", NOW).decide();

		assertThat(outcome.appointment().door()).isEqualTo("D0");
	}

	private static DockPlan plan(List<Location> doors, List<DockRows.Booking> others, Docks.Visit visit) {
		return new DockPlan(doors, others, visit, Set.copyOf(doors.stream().map(Location::locationId).toList()), "",
				NOW);
	}

	/** Ten metres apart. */
	private static List<Location> doors(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> new Location("D" + number, "S", "FLOOR", LocationKind.DOCK_DOOR,
					StorageCondition.AMBIENT, 0, 0, 0, number * 10_000L, 0, 0, 0, false, false, false, Mixing.ANY))
			.toList();
	}

	private static DockRows.Booking booked(String document, String door, Instant from, Duration duration) {
		return new DockRows.Booking(new Appointment(document, door, from, from.plus(duration)),
				visit(document, from, duration, true));
	}

	private static Docks.Visit visit(String document, Instant wanted, Duration duration, boolean movable) {
		return new Docks.Visit("S", document, wanted, duration, Duration.ofDays(3), wanted.plus(duration), 1, movable,
				null);
	}

	private static Docks.Visit visit(String document, Instant wanted, Duration duration, Docks.@Nullable Goods goods) {
		return new Docks.Visit("S", document, wanted, duration, Duration.ofDays(3), wanted.plus(duration), 1, true,
				goods);
	}

}
