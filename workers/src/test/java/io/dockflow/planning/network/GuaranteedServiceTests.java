package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.dockflow.planning.network.GuaranteedService.Link;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Numbers: Snyder and Shen, 2nd edition, examples 6.3 and 6.5. */
class GuaranteedServiceTests {

	@Test
	void placesSafetyStockInATree() {
		var times = GuaranteedService.plan(
				List.of(new ServiceStage("1", 1, 2, 1, ServiceStage.ANY, 0), new ServiceStage("2", 3, 1, 0, 0, 1),
						new ServiceStage("3", 2, 1, 0, ServiceStage.ANY, 0), new ServiceStage("4", 3, 1, 0, 1, 1)),
				List.of(new Link("1", "3"), new Link("3", "2"), new Link("3", "4")), 1);

		assertThat(times.promised()).isEqualTo(Map.of("1", 0, "2", 0, "3", 0, "4", 1));
		assertThat(times.cost()).isCloseTo(8.277916867529369, within(1e-6));
		assertThat(times.explanation()).isEqualTo("3 of 4 stages hold safety stock; it costs 8.28 per period.");
	}

	@Test
	void placesSafetyStockInAChain() {
		var times = GuaranteedService.plan(
				List.of(new ServiceStage("1", 7, 1, 0, 1, 1), new ServiceStage("2", 4, 1, 0, ServiceStage.ANY, 0),
						new ServiceStage("3", 2, 0, 1, ServiceStage.ANY, 0)),
				List.of(new Link("3", "2"), new Link("2", "1")), 1);

		assertThat(times.promised()).isEqualTo(Map.of("3", 1, "2", 0, "1", 1));
		assertThat(times.cost()).isCloseTo(5.656854249492381, within(1e-6));
	}

	@Property(tries = 60)
	void costsAsLittleAsTheBestOfAllTimes(@ForAll @IntRange(min = 1, max = 4) int count, @ForAll long seed) {
		var random = new Random(seed);
		var stages = new ArrayList<ServiceStage>();
		var links = new ArrayList<Link>();
		for (var stage = 0; stage < count; stage++) {
			stages.add(new ServiceStage("s" + stage, 1 + random.nextInt(9), random.nextInt(3), random.nextInt(2),
					random.nextInt(3), random.nextInt(4)));
			if (stage > 0) {
				var other = "s" + random.nextInt(stage);
				links.add(random.nextBoolean() ? new Link(other, "s" + stage) : new Link("s" + stage, other));
			}
		}

		var times = GuaranteedService.plan(stages, links, 1.5);

		assertThat(times.cost()).isCloseTo(leastCost(stages, links, new int[count], 0), within(1e-9));
	}

	@Test
	void asksForLongerPeriodsWhenTimesAreLong() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> GuaranteedService.plan(List.of(new ServiceStage("1", 1, 9000, 0, 0, 1)), List.of(), 1))
			.withMessageEndingWith("Use longer periods.");
	}

	@Test
	void refusesWhatIsNoTree() {
		var stage = new ServiceStage("1", 1, 2, 1, 0, 1);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> GuaranteedService.plan(List.of(stage), List.of(new Link("1", "1")), 1))
			.withMessageStartingWith("Expected a tree of stages of different names, but 1 stages have 1 links.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> GuaranteedService.plan(List.of(stage), List.of(new Link("1", "x")), 1))
			.withMessageContaining("'x' is none");
		assertThatIllegalArgumentException().isThrownBy(() -> GuaranteedService.plan(List.of(), List.of(), 1));
	}

	/** Given what all promise, each stage waits for its slowest supplier. */
	private static double leastCost(List<ServiceStage> stages, List<Link> links, int[] promised, int index) {
		if (index < promised.length) {
			var least = Double.POSITIVE_INFINITY;
			for (promised[index] = 0; promised[index] <= stages.get(index).promisedTime(); promised[index]++) {
				least = Math.min(least, leastCost(stages, links, promised, index + 1));
			}
			return least;
		}
		var cost = 0.0;
		for (var stage = 0; stage < promised.length; stage++) {
			var id = stages.get(stage).id();
			var inbound = stages.get(stage).inboundTime();
			for (var link : links) {
				if (link.to().equals(id)) {
					inbound = Math.max(inbound, promised[Integer.parseInt(link.from().substring(1))]);
				}
			}
			var time = inbound + stages.get(stage).processingTime() - promised[stage];
			cost += (time < 0) ? Double.POSITIVE_INFINITY
					: stages.get(stage).holdingCost() * 1.5 * Math.sqrt(variance(stages, links, id) * time);
		}
		return cost;
	}

	private static double variance(List<ServiceStage> stages, List<Link> links, String id) {
		var own = stages.get(Integer.parseInt(id.substring(1))).deviation();
		return own * own + links.stream()
			.filter((link) -> link.from().equals(id))
			.mapToDouble((link) -> variance(stages, links, link.to()))
			.sum();
	}

}
