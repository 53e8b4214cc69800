package io.dockflow.routing;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AisleGridTests {

	@Test
	void measuresTheShortestWalkBetweenAnyTwoPoints() {
		var random = new Random(1);
		for (var round = 0; round < 5_000; round++) {
			var tour = RandomTour.of(random, 1 + round % 4, 0);

			assertThat(tour.grid().distance(tour.start(), tour.end())).as("%s", tour)
				.isEqualTo(HeldKarp.walks(tour.grid(), List.of(tour.start(), tour.end()))[0][1]);
		}
	}

	@Test
	void saysThatNoAisleJoinsTheCrossAisles() {
		var grid = AisleGrid.of(new long[] { 0, 5 }, new boolean[2], new long[] { 0, 9 });

		assertThatThrownBy(() -> grid.distance(new GridPoint(0, 0), new GridPoint(1, 9)))
			.hasMessage("Expected an aisle that joins the cross-aisles, but all 2 columns are closed. Open one.");
	}

	@Test
	void refusesAGridWithoutAisles() {
		assertThatThrownBy(() -> AisleGrid.of(new long[0], new long[] { 0, 9 }))
			.hasMessage("Expected at least one aisle, but got none. Name the aisles' x.");
	}

	@Test
	void refusesAPlaceInAColumnThatIsNoAisle() {
		var grid = AisleGrid.of(new long[] { 0, 5 }, new boolean[] { true, false }, new long[] { 0, 9 });

		assertThatThrownBy(() -> Stops.of(grid, List.of(new GridPoint(1, 4)))).hasMessage(
				"Expected a point on a cross-aisle, since nobody can walk along column 1, but got depth 4. Correct it.");
	}

	@Test
	void refusesAPlaceBehindTheLastCrossAisle() {
		var grid = AisleGrid.of(new long[] { 0 }, new long[] { 0, 9 });

		assertThatThrownBy(() -> Stops.of(grid, List.of(new GridPoint(0, 10))))
			.hasMessage("Expected a depth from 0 to 9, but got 10 in aisle 0: nobody can walk there. Correct it.");
	}

}
