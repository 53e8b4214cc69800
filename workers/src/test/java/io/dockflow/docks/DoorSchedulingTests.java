package io.dockflow.docks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.dockflow.shared.SearchBudget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DoorSchedulingTests {

	private static final SearchBudget STEPS = SearchBudget.steps(5_000);

	@Test
	void letsTheUrgentTruckGoFirst() {
		var visits = List.of(TruckVisit.of("patient", 0, 200, 1, 100, List.of("D1")),
				TruckVisit.of("urgent", 0, 100, 1, 100, List.of("D1")));

		var schedule = DoorScheduling.schedule(List.of(Door.open("D1")), visits, 1, STEPS);

		assertThat(schedule.cost()).isZero();
		assertThat(schedule.stays()).extracting(DoorSchedule.Stay::start).containsExactly(100L, 0L);
	}

	@Test
	void waitsForTheReleaseAndTheEndOfAClosure() {
		var door = new Door("D1", 0, List.of(new Door.Closure(90, 130)));

		var schedule = DoorScheduling.schedule(List.of(door),
				List.of(TruckVisit.of("T", 50, 100, 3, 60, List.of("D1"))), 1, STEPS);

		var stay = schedule.stays().getFirst();
		assertThat(stay.start()).isEqualTo(130);
		assertThat(stay.lateness()).isEqualTo(90);
		assertThat(schedule.cost()).isEqualTo(270);
		assertThat(schedule.weightedLateness()).isEqualTo(270);
	}

	@Test
	void leavesDockedTrucksWhereTheyAre() {
		var docked = new TruckVisit("docked", 0, 10, 1, Map.of("D1", new TruckVisit.Use(50, 0)),
				new TruckVisit.Docked("D1", -20));

		var schedule = DoorScheduling.schedule(List.of(Door.open("D1")),
				List.of(docked, TruckVisit.of("next", 0, 60, 1, 30, List.of("D1"))), 1, STEPS);

		assertThat(schedule.stays()).extracting(DoorSchedule.Stay::start).containsExactly(-20L, 30L);
		assertThat(schedule.stays().getFirst().lateness()).isEqualTo(20);
	}

	@Test
	void paysForALessLikedDoorOnlyWhenLatenessCostsMore() {
		var liking = Map.of("D1", new TruckVisit.Use(50, 0), "D2", new TruckVisit.Use(50, 30));
		var doors = List.of(Door.open("D1"), Door.open("D2"));
		var visits = List.of(new TruckVisit("a", 0, 50, 1, liking, null), new TruckVisit("b", 0, 50, 1, liking, null));

		var schedule = DoorScheduling.schedule(doors, visits, 1, STEPS);

		assertThat(schedule.cost()).isEqualTo(30);
		assertThat(schedule.stays()).extracting(DoorSchedule.Stay::door).containsExactlyInAnyOrder("D1", "D2");
	}

	@Test
	void tellsWhatTheNextBestDoorWouldCost() {
		var doors = List.of(Door.open("D1"), new Door("D2", 40, List.of()));

		var stay = DoorScheduling
			.schedule(doors, List.of(TruckVisit.of("T", 0, 50, 2, 50, List.of("D1", "D2"))), 1, STEPS)
			.stays()
			.getFirst();

		assertThat(stay.door()).isEqualTo("D1");
		assertThat(stay.nextBest()).contains(new DoorSchedule.Alternative("D2", 40, 80));
	}

	@Property(tries = 60)
	void keepsEveryRuleOfTheYard(@ForAll @IntRange(min = 1, max = 5) int doors, @ForAll @IntRange(max = 25) int trucks,
			@ForAll long seed) {
		var yard = doors(doors, seed);
		var visits = visits(trucks, yard, seed);

		var schedule = DoorScheduling.schedule(yard, visits, seed, SearchBudget.steps(2_000));

		requireValid(yard, visits, schedule);
	}

	@Property(tries = 60)
	void isNeverWorseThanListScheduling(@ForAll @IntRange(min = 1, max = 5) int doors,
			@ForAll @IntRange(max = 25) int trucks, @ForAll long seed) {
		var yard = doors(doors, seed);
		var visits = visits(trucks, yard, seed);

		var byRule = DoorScheduling.bestByRule(yard, visits);

		assertThat(byRule.cost()).isLessThanOrEqualTo(DoorScheduling.firstComeFirstServed(yard, visits).cost());
		assertThat(DoorScheduling.schedule(yard, visits, seed, SearchBudget.steps(2_000)).cost())
			.isLessThanOrEqualTo(byRule.cost());
		assertThat(DoorScheduling.schedule(yard, visits, seed, SearchBudget.steps(0)).cost())
			.isLessThanOrEqualTo(byRule.cost());
	}

	@Property(tries = 60, seed = "20261124")
	void findsTheBestOfAllSmallSchedules(@ForAll @IntRange(min = 1, max = 3) int doors,
			@ForAll @IntRange(max = 5) int trucks, @ForAll long seed) {
		var yard = doors(doors, seed);
		var visits = visits(trucks, yard, seed).stream().filter((visit) -> visit.dockedAt().isEmpty()).toList();

		assertThat(DoorScheduling.schedule(yard, visits, seed, SearchBudget.steps(20_000)).cost())
			.isEqualTo(leastCost(yard, new ArrayList<>(visits), new HashMap<>()));
	}

	@Property(tries = 20)
	void givesTheSameScheduleForTheSameSeed(@ForAll long seed) {
		var yard = doors(4, seed);
		var visits = visits(20, yard, seed);

		assertThat(DoorScheduling.schedule(yard, visits, 7, STEPS))
			.isEqualTo(DoorScheduling.schedule(yard, visits, 7, STEPS));
	}

	@Test
	void stopsWhenTheTimeIsOver() {
		var clock = new long[1];
		var budget = SearchBudget.milliseconds(1, () -> clock[0] += 10_000);
		var yard = doors(3, 1);

		var schedule = DoorScheduling.schedule(yard, visits(12, yard, 1), 1, budget);

		assertThat(schedule.stays()).hasSize(12);
		assertThat(clock[0]).isLessThan(1_100_000);
	}

	@Test
	void namesWhatItCannotSchedule() {
		var doors = List.of(Door.open("D1"));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> DoorScheduling.bestByRule(doors, List.of(TruckVisit.of("T", 0, 1, 1, 1, List.of()))))
			.withMessage("Expected a door that suits truck T, but got none. Name at least one.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DoorScheduling.bestByRule(doors, List.of(TruckVisit.of("T", 0, 1, 1, 1, List.of("D9")))))
			.withMessage("Expected doors of the yard for truck T, but got D9. Add the door.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DoorScheduling.bestByRule(List.of(Door.open("D1"), Door.open("D1")), List.of()))
			.withMessage("Expected each door once, but got D1 twice. Name each door once.");
		assertThatIllegalArgumentException().isThrownBy(() -> TruckVisit.of("T", 0, 1, 1, 0, List.of("D1")))
			.withMessage("Expected a duration above 0, but got 0. Leave out doors that do not suit.");
		assertThatIllegalArgumentException().isThrownBy(() -> TruckVisit.of("T", 0, 1, -1, 5, List.of("D1")))
			.withMessage("Expected a weight from 0 for truck T, but got -1. Correct it.");
		assertThatIllegalArgumentException().isThrownBy(() -> new Door.Closure(5, 5))
			.withMessage("Expected a closure that ends after it begins, but got 5 to 5. Correct it.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DoorScheduling.bestByRule(doors,
					List.of(TruckVisit.of("T", Long.MAX_VALUE, 1, 1, 5, List.of("D1")))))
			.withMessageContaining("but got 9223372036854775807 for truck T.");
	}

	private static List<Door> doors(int count, long seed) {
		var random = new Random(seed);
		var doors = new ArrayList<Door>();
		for (var door = 1; door <= count; door++) {
			var from = random.nextInt(100);
			doors.add(new Door("D" + door, random.nextInt(20),
					random.nextBoolean() ? List.of() : List.of(new Door.Closure(from, from + 1 + random.nextInt(30)))));
		}
		return doors;
	}

	private static List<TruckVisit> visits(int count, List<Door> doors, long seed) {
		var random = new Random(seed + 1);
		var visits = new ArrayList<TruckVisit>();
		for (var truck = 1; truck <= count; truck++) {
			var uses = new HashMap<String, TruckVisit.Use>();
			doors.forEach((door) -> {
				if (random.nextInt(3) > 0) {
					uses.put(door.id(), new TruckVisit.Use(1 + random.nextInt(30), random.nextInt(10)));
				}
			});
			uses.putIfAbsent(doors.getFirst().id(), new TruckVisit.Use(1 + random.nextInt(30), 0));
			var release = random.nextInt(100);
			var docked = (truck == 1 && random.nextBoolean()) ? new TruckVisit.Docked(doors.getFirst().id(), -3) : null;
			visits.add(new TruckVisit("T" + truck, release, release + random.nextInt(60), random.nextInt(5), uses,
					docked));
		}
		return visits;
	}

	private static void requireValid(List<Door> doors, List<TruckVisit> visits, DoorSchedule schedule) {
		assertThat(schedule.stays()).extracting(DoorSchedule.Stay::visit).containsExactlyElementsOf(visits);
		var cost = 0L;
		for (var stay : schedule.stays()) {
			var use = stay.visit().doors().get(stay.door());
			assertThat(use).isNotNull();
			assertThat(stay.end() - stay.start()).isEqualTo(use.duration());
			assertThat(stay.lateness()).isEqualTo(Math.max(0, stay.end() - stay.visit().due()));
			cost += stay.lateness() * stay.visit().weight() + use.preferenceCost();
			if (stay.visit().dockedAt().isEmpty()) {
				assertThat(stay.start()).isGreaterThanOrEqualTo(stay.visit().release());
				var door = doors.stream().filter((each) -> each.id().equals(stay.door())).findFirst().orElseThrow();
				assertThat(stay.start()).isGreaterThanOrEqualTo(door.availableFrom());
				door.closures()
					.forEach((closure) -> assertThat(stay.end() <= closure.from() || stay.start() >= closure.until())
						.isTrue());
			}
		}
		assertThat(schedule.cost()).isEqualTo(cost);
		for (var one : schedule.stays()) {
			for (var other : schedule.stays()) {
				assertThat(one == other || !one.door().equals(other.door()) || one.end() <= other.start()
						|| other.end() <= one.start())
					.isTrue();
			}
		}
	}

	/** All orders of all trucks at all doors, truck by truck. */
	private static long leastCost(List<Door> doors, List<TruckVisit> left, Map<String, Long> free) {
		if (left.isEmpty()) {
			return 0;
		}
		var best = Long.MAX_VALUE;
		for (var visit : List.copyOf(left)) {
			for (var door : doors) {
				var use = visit.doors().get(door.id());
				if (use == null) {
					continue;
				}
				var start = Collections
					.max(List.of(visit.release(), door.availableFrom(), free.getOrDefault(door.id(), Long.MIN_VALUE)));
				for (var closure : door.closures()) {
					start = (start + use.duration() <= closure.from()) ? start : Math.max(start, closure.until());
				}
				var rest = new ArrayList<>(left);
				rest.remove(visit);
				var then = new HashMap<>(free);
				then.put(door.id(), start + use.duration());
				best = Math.min(best, Math.max(0, start + use.duration() - visit.due()) * visit.weight()
						+ use.preferenceCost() + leastCost(doors, rest, then));
			}
		}
		return best;
	}

}
