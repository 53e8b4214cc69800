package io.dockflow.testkit.servers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dockflow.testkit.servers.EngineRows.awaitAnswer;
import static io.dockflow.testkit.servers.EngineRows.number;
import static io.dockflow.testkit.servers.EngineRows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens in the engine is told in the read model. */
class EngineChangesIT {

	private CamundaClient client;

	@BeforeEach
	void connect() {
		this.client = RealServers.newClient();
	}

	@AfterEach
	void nothingWasUnreadable() {
		this.client.close();
		assertThat(number("SELECT COUNT(*) FROM dead_letter")).isZero();
	}

	@Test
	void aDeploymentBringsDiagramsAndForms() {
		String form = "{\"id\":\"shown-form\",\"type\":\"default\",\"components\":[]}";
		this.client.newDeployResourceCommand()
			.addResourceBytes(form.getBytes(StandardCharsets.UTF_8), "shown.form")
			.send()
			.join();

		long definition = deploy("shown", Bpmn.createExecutableProcess("shown").name("Zeige Süd").startEvent().done());

		awaitAnswer("SELECT name FROM process_definition WHERE definition_key = " + definition, "Zeige Süd");
		assertThat(text("SELECT xml FROM process_definition WHERE definition_key = " + definition)).startsWith("<?xml")
			.contains("name=\"Zeige Süd\"");
		awaitAnswer("SELECT resource FROM form WHERE form_id = 'shown-form'", form);
	}

	@Test
	void aTaskIsOpenThenClaimedThenDone() {
		deploy("picked", Bpmn.createExecutableProcess("picked")
			.startEvent()
			.userTask("pick", (task) -> task.zeebeUserTask().zeebeCandidateGroups("pickers").zeebeTaskPriority("80"))
			.endEvent()
			.done());
		long instance = start("picked", Map.of("businessKey", "SO-1"));
		String ofInstance = " FROM user_task WHERE instance_key = " + instance;
		awaitAnswer("SELECT state" + ofInstance, "CREATED");
		long task = number("SELECT task_key" + ofInstance);
		assertThat(number("SELECT priority" + ofInstance)).isEqualTo(80);
		assertThat(text("SELECT candidate_group FROM user_task_group WHERE task_key = " + task)).isEqualTo("pickers");

		this.client.newAssignUserTaskCommand(task).assignee("ana").send().join();
		awaitAnswer("SELECT assignee" + ofInstance, "ana");
		this.client.newCompleteUserTaskCommand(task).action("short-pick").send().join();

		awaitAnswer("SELECT CONCAT(state, ' ', action)" + ofInstance, "COMPLETED short-pick");
		awaitAnswer("SELECT CONCAT(state, ' ', business_key) FROM process_instance WHERE instance_key = " + instance,
				"COMPLETED SO-1");
		assertThat(number("SELECT COUNT(*) FROM user_task_group WHERE task_key = " + task)).isZero();
	}

	@Test
	void anIncidentIsOpenUntilItIsResolved() {
		deploy("failing", service("failing", "propose", "failing.propose"));
		long instance = start("failing", Map.of());
		ActivatedJob job = activate("failing.propose");
		String message = "no bin is free\n".repeat(1_000);
		this.client.newFailCommand(job).retries(0).errorMessage(message).send().join();
		String incidents = "SELECT incidents FROM process_instance WHERE instance_key = " + instance;
		awaitAnswer(incidents, 1);
		assertThat(text("SELECT state FROM job WHERE job_key = " + job.getKey())).isEqualTo("FAILED");
		assertThat(text("SELECT message FROM incident WHERE instance_key = " + instance)).startsWith("no bin is free");
		long incident = number(
				"SELECT incident_key FROM element_instance WHERE element_id = 'propose' AND instance_key = "
						+ instance);

		this.client.newUpdateRetriesCommand(job).retries(1).send().join();
		this.client.newResolveIncidentCommand(incident).send().join();

		awaitAnswer(incidents, 0);
		assertThat(text("SELECT state FROM incident WHERE incident_key = " + incident)).isEqualTo("RESOLVED");
		this.client.newCompleteCommand(activate("failing.propose")).send().join();
		awaitAnswer("SELECT state FROM job WHERE job_key = " + job.getKey(), "COMPLETED");
	}

	@Test
	void aCanceledInstanceTakesItsTasksWithIt() {
		deploy("canceled", userTask("canceled", "wait"));
		long instance = start("canceled", Map.of());
		awaitAnswer("SELECT state FROM user_task WHERE instance_key = " + instance, "CREATED");

		this.client.newCancelInstanceCommand(instance).send().join();

		awaitAnswer("SELECT state FROM process_instance WHERE instance_key = " + instance, "TERMINATED");
		assertThat(text("SELECT state FROM user_task WHERE instance_key = " + instance)).isEqualTo("CANCELED");
		assertThat(
				number("SELECT COUNT(*) FROM element_instance WHERE state = 'ACTIVE' AND instance_key = " + instance))
			.isZero();
	}

	@Test
	void aModifiedInstanceStandsWhereItWasMoved() {
		deploy("modified",
				Bpmn.createExecutableProcess("modified")
					.startEvent()
					.userTask("first", (task) -> task.zeebeUserTask())
					.userTask("second", (task) -> task.zeebeUserTask())
					.endEvent()
					.done());
		long instance = start("modified", Map.of());
		String state = "SELECT state FROM element_instance WHERE instance_key = " + instance + " AND element_id = ";
		awaitAnswer(state + "'first'", "ACTIVE");
		long first = number(
				"SELECT element_instance_key FROM element_instance WHERE element_id = 'first' AND instance_key = "
						+ instance);

		this.client.newModifyProcessInstanceCommand(instance)
			.activateElement("second")
			.and()
			.terminateElement(first)
			.send()
			.join();

		awaitAnswer(state + "'second'", "ACTIVE");
		assertThat(text(state + "'first'")).isEqualTo("TERMINATED");
	}

	@Test
	void aMigratedInstanceFollowsTheNewDiagram() {
		deploy("migrated", userTask("migrated", "old-name"));
		long instance = start("migrated", Map.of("lot", "L-1"));
		awaitAnswer("SELECT state FROM user_task WHERE instance_key = " + instance, "CREATED");
		long newDefinition = deploy("migrated", userTask("migrated", "new-name"));

		this.client.newMigrateProcessInstanceCommand(instance)
			.migrationPlan(MigrationPlan.newBuilder()
				.withTargetProcessDefinitionKey(newDefinition)
				.addMappingInstruction("old-name", "new-name")
				.build())
			.send()
			.join();

		awaitAnswer("SELECT element_id FROM user_task WHERE instance_key = " + instance, "new-name");
		assertThat(number("SELECT version FROM process_instance WHERE instance_key = " + instance)).isEqualTo(2);
		assertThat(
				number("SELECT definition_key FROM element_instance WHERE element_id = 'new-name' AND instance_key = "
						+ instance))
			.isEqualTo(newDefinition);
		assertThat(text("SELECT value FROM variable WHERE instance_key = " + instance)).isEqualTo("\"L-1\"");
	}

	private static BpmnModelInstance userTask(String process, String task) {
		return Bpmn.createExecutableProcess(process)
			.startEvent()
			.userTask(task, (builder) -> builder.zeebeUserTask())
			.endEvent()
			.done();
	}

	private static BpmnModelInstance service(String process, String task, String jobType) {
		return Bpmn.createExecutableProcess(process)
			.startEvent()
			.serviceTask(task, (builder) -> builder.zeebeJobType(jobType))
			.endEvent()
			.done();
	}

	private long deploy(String name, BpmnModelInstance model) {
		return this.client.newDeployResourceCommand()
			.addProcessModel(model, name + ".bpmn")
			.send()
			.join()
			.getProcesses()
			.getFirst()
			.getProcessDefinitionKey();
	}

	private long start(String process, Map<String, Object> variables) {
		return this.client.newCreateInstanceCommand()
			.bpmnProcessId(process)
			.latestVersion()
			.variables(variables)
			.send()
			.join()
			.getProcessInstanceKey();
	}

	private ActivatedJob activate(String type) {
		return await().atMost(Duration.ofSeconds(30))
			.until(() -> this.client.newActivateJobsCommand()
				.jobType(type)
				.maxJobsToActivate(1)
				.timeout(Duration.ofMinutes(1))
				.send()
				.join()
				.getJobs(), (List<ActivatedJob> jobs) -> !jobs.isEmpty())
			.getFirst();
	}

}
