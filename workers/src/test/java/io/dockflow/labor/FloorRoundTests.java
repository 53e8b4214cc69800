package io.dockflow.labor;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.dockflow.labor.assignment.AvailableWorker;
import io.dockflow.labor.assignment.OpenTask;
import io.dockflow.labor.assignment.TravelTime;
import io.dockflow.routing.Point;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FloorRoundTests {

	private static final TravelTime A_METRE_A_SECOND = TravelTime.at(1_000);

	private static final AvailableWorker WEST = worker("west", 0);

	private static final AvailableWorker EAST = worker("east", 500);

	@Test
	void givesNewWorkToWhoIsThere() {
		var outcome = round(List.of(WEST, EAST), List.of(), task("new", 480)).decide();

		assertThat(outcome.turn()).hasValueSatisfying((turn) -> assertThat(turn.worker()).isEqualTo("east"));
		assertThat(outcome.options()).extracting(FloorRound.Option::worker).containsExactly("east", "west");
		assertThat(outcome.options()).first().satisfies((option) -> assertThat(option.travelSeconds()).isEqualTo(20));
	}

	@Test
	void letsWorkChangeHandsWhenThatSavesEnough() {
		var held = new FloorRound.Held(task("old", 500), "west", false);

		var outcome = round(List.of(WEST, EAST), List.of(held), task("new", 0)).decide();

		assertThat(outcome.moves()).containsExactly(new FloorRound.Move("old", "west", "east"));
		assertThat(outcome.turn()).hasValueSatisfying((turn) -> assertThat(turn.worker()).isEqualTo("west"));
		assertThat(outcome.savedPoints()).isGreaterThan(FloorRound.WORTH_MOVING);
	}

	@Test
	void leavesEverybodyTheirWorkForAFewSteps() {
		var near = worker("east", 20);
		var held = new FloorRound.Held(task("old", 20), "west", false);

		var outcome = round(List.of(WEST, near), List.of(held), task("new", 0)).decide();

		assertThat(outcome.moves()).isEmpty();
	}

	@Test
	void movesWhatSavesMostWhenMuchCouldMove() {
		var held = IntStream.range(0, 40)
			.mapToObj((number) -> new FloorRound.Held(task("old" + number, number % 2 * 500L),
					(number % 4 < 2) ? "west" : "east", false))
			.toList();

		var outcome = round(List.of(WEST, EAST), held, task("new", 0)).decide();

		assertThat(outcome.moves()).hasSizeBetween(1, 12);
		assertThat(outcome.savedPoints()).isGreaterThan(FloorRound.WORTH_MOVING * outcome.moves().size());
		assertThat(outcome.moves()).allSatisfy((move) -> {
			var place = Integer.parseInt(move.taskId().substring(3)) % 2;
			assertThat(move.to()).isEqualTo((place == 0) ? "west" : "east");
		});
	}

	@Test
	void neverTakesWhatStays() {
		var held = new FloorRound.Held(task("old", 500), "west", true);

		var outcome = round(List.of(WEST, EAST), List.of(held), task("new", 0)).decide();

		assertThat(outcome.moves()).isEmpty();
	}

	@Test
	void handsOnTheWorkOfWhoWentHome() {
		var held = new FloorRound.Held(task("old", 0), "gone", false);

		var outcome = round(List.of(WEST, EAST), List.of(held), task("new", 500)).decide();

		assertThat(outcome.moves()).containsExactly(new FloorRound.Move("old", "gone", "west"));
	}

	@Test
	void neitherGivesNorHandsOnWorkToWhoMustNotDoIt() {
		var held = new FloorRound.Held(task("old", 0).notBy(Set.of("west")), "gone", false);

		var outcome = round(List.of(WEST, EAST), List.of(held), task("new", 0).notBy(Set.of("west"))).decide();

		assertThat(outcome.moves()).containsExactly(new FloorRound.Move("old", "gone", "east"));
		assertThat(outcome.turn()).hasValueSatisfying((turn) -> assertThat(turn.worker()).isEqualTo("east"));
		assertThat(outcome.options()).extracting(FloorRound.Option::worker).containsExactly("east");
	}

	@Test
	void leavesItToTheQueueWhenNobodyMay() {
		var frozen = new OpenTask("new", TaskKind.PICK, "frozen", null, null, new Point(0, 0), new Point(0, 0), 0, 50,
				100);

		var outcome = round(List.of(WEST), List.of(), frozen).decide();

		assertThat(outcome.turn()).isEmpty();
		assertThat(outcome.options()).isEmpty();
	}

	private static FloorRound round(List<AvailableWorker> workers, List<FloorRound.Held> held, OpenTask fresh) {
		return new FloorRound(workers, held, fresh, A_METRE_A_SECOND, 0);
	}

	private static AvailableWorker worker(String name, long metres) {
		return new AvailableWorker(name, Set.of("picking"), Set.of(), Set.of(), new Point(metres * 1_000, 0), 0, 0);
	}

	private static OpenTask task(String id, long metres) {
		var place = new Point(metres * 1_000, 0);
		return new OpenTask(id, TaskKind.PICK, "picking", null, null, place, place, 86_400, 50, 100);
	}

}
