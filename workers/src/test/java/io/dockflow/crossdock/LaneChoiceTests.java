package io.dockflow.crossdock;

import java.util.List;

import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Mixing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LaneChoiceTests {

	private static final Location NORTH = place("STAGE-01", 0, 10_000);

	private static final Location MIDDLE = place("STAGE-02", 0, 4_000);

	private static final Location SOUTH = place("STAGE-03", 0, 0);

	private static final Location DOOR = place("DOCK-01", 2_000, 1_000);

	@Test
	void theLaneOfTheTruckComesFirstAndThenItsNeighbours() {
		assertThat(LaneChoice.rank(List.of(NORTH, MIDDLE, SOUTH), SOUTH, DOOR)).containsExactly(
				new LaneChoice.Ranked(SOUTH, 3), new LaneChoice.Ranked(MIDDLE, 7), new LaneChoice.Ranked(NORTH, 13));
	}

	@Test
	void withoutADoorTheWayToTheTrucksLaneCounts() {
		assertThat(LaneChoice.rank(List.of(NORTH, SOUTH), MIDDLE, null))
			.containsExactly(new LaneChoice.Ranked(SOUTH, 4), new LaneChoice.Ranked(NORTH, 6));
	}

	@Test
	void ofLanesAtTheSamePlaceTheTrucksOwnComesFirst() {
		var beside = place("STAGE-00", 0, 0);

		assertThat(LaneChoice.rank(List.of(beside, SOUTH), SOUTH, null)).extracting(LaneChoice.Ranked::lane)
			.containsExactly(SOUTH, beside);
	}

	private static Location place(String code, long x, long y) {
		return new Location(code, "W1", "A", LocationKind.STAGING, StorageCondition.AMBIENT, 0, 0, 0, x, y, 0, 0, false,
				false, false, Mixing.ANY);
	}

}
