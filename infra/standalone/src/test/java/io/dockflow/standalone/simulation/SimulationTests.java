package io.dockflow.standalone.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SimulationTests {

	@Test
	void everybodyLogsInAndLeavesWhenItIsClosed() {
		try (var dockflow = new FakeDockflow().reply("GET /api/tasks", 200, "{\"items\":[]}")) {
			var console = new CopyOnWriteArrayList<String>();
			var options = new SimulationOptions(dockflow.uri(), 10, 1,
					List.of(new Login("pia", "dockflow"), new Login("sam", "dockflow")), new Login("ada", "dockflow"),
					true, List.of("W1"), Duration.ofMillis(20));

			var simulation = Simulation.start(options, console::add);
			await().untilAsserted(() -> assertThat(dockflow.calls("POST /api/session"))
				.extracting((call) -> call.body().path("username").asText())
				.contains("pia", "sam"));
			simulation.close();
			var callsAtTheEnd = dockflow.calls("").size();

			await().during(Duration.ofMillis(200)).until(() -> dockflow.calls("").size() == callsAtTheEnd);
			assertThat(console).containsExactly("Simulation: 2 people work at 10 times the usual pace");
		}
	}

	@Test
	void aPaceOfZeroIsRefused() {
		assertThatThrownBy(() -> SimulationOptions.demo(java.net.URI.create("http://127.0.0.1:1"), 0))
			.hasMessageContaining("Expected a speed-up greater than 0");
	}

	@Test
	void theDemoPeopleOnTasksAreTheFloorTheSupervisorAndCustomerService() {
		var options = SimulationOptions.demo(java.net.URI.create("http://127.0.0.1:1"), 10);

		assertThat(options.people()).extracting(Login::username)
			.hasSize(18)
			.contains("nora", "sam", "eva", "clara", "ben", "lea", "vera");
		assertThat(options.outside().username()).isEqualTo("ada");
	}

}
