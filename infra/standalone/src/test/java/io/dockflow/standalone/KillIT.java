package io.dockflow.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dockflow.standalone.simulation.Answer;
import io.dockflow.standalone.simulation.Api;
import io.dockflow.standalone.simulation.Simulation;
import io.dockflow.standalone.simulation.SimulationOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo company's first day with a Dockflow that is killed, as {@code kill -9} does,
 * while goods are on their way. Nobody makes mistakes that day, so what comes is known
 * beforehand, and what is there in the end is that less what orders say was shipped.
 */
class KillIT {

	private static final Duration A_DAY = Duration.ofMinutes(5);

	/** About what the day takes; the kills come somewhere within. */
	private static final int JOBS = 300;

	@TempDir
	Path home;

	@Test
	void aDayWithTwoKillsLeavesTheStockOfAnUndisturbedDay() throws Exception {
		var seed = Long.getLong("dockflow.seed", System.nanoTime());
		var random = new SplittableRandom(seed);
		var shares = List.of(random.nextDouble(0.1, 0.4), random.nextDouble(0.5, 0.8));
		try (var dockflow = LauncherProcess.start(this.home).awaitReady()) {
			var books = dockflow.books();
			var expected = books.thereOrAnnounced();

			var people = carefulPeople(dockflow);
			try (var shift = Simulation.start(people, (line) -> {
			}); var gate = new Api(people.baseUri(), people.outside())) {
				for (var share : shares) {
					advance(gate, () -> assertThat(books.jobsDone()).isGreaterThan(Math.round(JOBS * share)));
					dockflow.kill();
					dockflow.restart().awaitReady();
				}
				advance(gate, () -> assertThat(books.unfinished()).isEmpty());

				assertThat(violations(gate)).as("audit, seed %d", seed).isEmpty();
			}

			assertThat(books.thereOrShipped()).as("seed %d", seed).isEqualTo(expected);
			assertThat(books.wronglyShipped()).as("seed %d", seed).isEmpty();
			assertThat(books.imbalances()).as("seed %d", seed).isEmpty();
		}
	}

	/** Everybody works as fast as the application answers, and nobody calls off. */
	private static SimulationOptions carefulPeople(LauncherProcess dockflow) {
		var demo = SimulationOptions.demo(dockflow.address(), 10_000);
		return new SimulationOptions(demo.baseUri(), demo.factor(), demo.seed(), demo.people(), demo.outside(), false,
				List.of(), Duration.ofMillis(200));
	}

	/** Asks for waves and sends trucks off until it is so. */
	private static void advance(Api gate, ThrowingRunnable condition) {
		Awaitility.await().atMost(A_DAY).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
			for (var site : List.of("W1", "W2")) {
				gate.post("/api/waves", Map.of("siteId", site));
				gate.post("/api/loads/close?siteId=" + site, Map.of());
			}
			condition.run();
		});
	}

	private static List<String> violations(Api gate) throws Exception {
		Answer audit = gate.get("/api/inventory/audit");
		assertThat(audit.status()).isEqualTo(200);
		return audit.body()
			.path("checks")
			.findParents("violations")
			.stream()
			.filter((check) -> check.path("violations").asLong() > 0)
			.map((check) -> check.path("name").asText())
			.toList();
	}

}
