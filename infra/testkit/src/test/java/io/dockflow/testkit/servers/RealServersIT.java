package io.dockflow.testkit.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RealServersIT {

	@AfterEach
	void resetClock() {
		RealServers.resetClock();
	}

	@Test
	void keepsInstancesOverAKillAndExportsThemOnce() throws Exception {
		try (CamundaClient client = RealServers.newClient()) {
			deploy(client, "kept", Bpmn.createExecutableProcess("kept").startEvent().manualTask().endEvent().done());
			long before = start(client, "kept");
			awaitRows("SELECT COUNT(*) FROM process_instance WHERE instance_key = " + before);

			RealServers.killAndRestartBroker();
			long after = start(client, "kept");

			awaitRows("SELECT COUNT(*) FROM process_instance WHERE instance_key = " + after);
			assertThat(count("SELECT COUNT(*) FROM process_instance WHERE bpmn_process_id = 'kept'")).isEqualTo(2);
		}
	}

	@Test
	void firesTimersWhenTheClockMovesAhead() throws Exception {
		try (CamundaClient client = RealServers.newClient()) {
			deploy(client, "timer",
					Bpmn.createExecutableProcess("timer")
						.startEvent()
						.intermediateCatchEvent("wait", (timer) -> timer.timerWithDuration("PT2H"))
						.endEvent()
						.done());
			long instance = start(client, "timer");

			RealServers.moveClockAhead(Duration.ofHours(3));

			awaitRows("SELECT COUNT(*) FROM process_instance WHERE state = 'COMPLETED' AND instance_key = " + instance);
		}
	}

	private static void deploy(CamundaClient client, String name, io.camunda.zeebe.model.bpmn.BpmnModelInstance model) {
		client.newDeployResourceCommand().addProcessModel(model, name + ".bpmn").send().join();
	}

	private static long start(CamundaClient client, String process) {
		return client.newCreateInstanceCommand()
			.bpmnProcessId(process)
			.latestVersion()
			.send()
			.join()
			.getProcessInstanceKey();
	}

	private static void awaitRows(String query) {
		await().atMost(Duration.ofSeconds(30)).until(() -> count(query) > 0);
	}

	private static long count(String query) throws SQLException {
		var database = RealServers.database();
		try (var connection = DriverManager.getConnection(database.jdbcUrl("dockflow_engine"), database.user(),
				database.password()); var rows = connection.createStatement().executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}
