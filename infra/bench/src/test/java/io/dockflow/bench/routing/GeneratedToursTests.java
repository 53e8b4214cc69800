package io.dockflow.bench.routing;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.dockflow.bench.routing.Contestant.Attempt;
import io.dockflow.routing.GridPoint;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedToursTests {

	@Test
	void judgesWhoeverFindsTours() {
		for (PickTour instance : GeneratedTours.of(3, 8, 20, 1)) {
			for (Contestant contestant : Contestant.all().stream().filter((one) -> !one.isSlow()).toList()) {
				Attempt attempt = contestant.attempts().apply(instance);
				long length = attempt.run();

				assertThat(instance.isWalkedBy(attempt.corners(), length)).as(contestant.name()).isTrue();
				assertThat(length).as(contestant.name()).isGreaterThanOrEqualTo(instance.optimum().orElseThrow());
			}
		}
	}

	@Test
	void noticesAWalkThatMissesAPick() {
		PickTour instance = GeneratedTours.of(3, 8, 1, 1).getFirst();

		assertThat(instance.isWalkedBy(List.<GridPoint>of(instance.depot(), instance.depot()), 0)).isFalse();
	}

}
