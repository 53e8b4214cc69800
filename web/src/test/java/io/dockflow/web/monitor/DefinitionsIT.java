package io.dockflow.web.monitor;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Answer;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class DefinitionsIT {

	@Autowired
	Dockflow dockflow;

	Visitor owner;

	String processId;

	@BeforeEach
	void owner() {
		this.owner = this.dockflow.as(Role.PROCESS_OWNER);
		this.processId = Models.newProcessId();
	}

	@Test
	void aChangedDiagramBecomesTheNextVersion() {
		String diagram = Models.askingFor(this.processId, 5);
		String changed = diagram.replace("&gt;= 5", "&gt;= 6");
		JsonNode first = deploy(diagram).body();
		long running = Models.start(this.processId, this.processId);

		JsonNode second = deploy(changed).body();

		assertThat(first.path("version").asInt()).isEqualTo(1);
		assertThat(second.path("version").asInt()).isEqualTo(2);
		assertThat(second.path("processId").asText()).isEqualTo(this.processId);
		Floor.await(() -> versions() == 2);
		assertThat(xml(first)).isEqualTo(diagram);
		assertThat(xml(second)).isEqualTo(changed).isNotEqualTo(diagram);
		Floor.await(() -> this.owner.get("/api/instances?processId=" + this.processId).items().findAny().isPresent());
		assertThat(this.owner.get("/api/instances/" + running).body().path("version").asInt()).isEqualTo(1);
	}

	@Test
	void theSameDiagramAgainIsNoNewVersion() {
		String diagram = Models.askingFor(this.processId, 5);
		deploy(diagram).requireStatus(201);

		assertThat(deploy(diagram).body().path("version").asInt()).isEqualTo(1);
	}

	@Test
	void aVersionTellsHowManyTokensStandWhere() {
		String key = deploy(Models.askingFor(this.processId, 5)).body().path("definitionKey").asText();
		Models.start(this.processId, "one");
		Models.start(this.processId, "two");

		Floor
			.await(() -> this.owner.find("/api/definitions/%s/statistics".formatted(key), "elementId", "Gateway_Enough")
				.filter((gateway) -> gateway.path("active").asInt() == 2 && gateway.path("incidents").asInt() == 2)
				.isPresent());
	}

	@Test
	void theEnginesRefusalComesInWords() {
		String broken = Models.askingFor(this.processId, 5).replace("&gt;= 5", "&gt;=");

		String refusal = deploy(broken).refusal(422);

		assertThat(refusal).startsWith("The engine refused to deploy " + this.processId + ".bpmn")
			.contains("quantity >=")
			.endsWith("Correct it and try again.")
			.doesNotContain("Command 'CREATE'");
		assertThat(this.owner.find("/api/processes", "processId", this.processId)).isEmpty();
	}

	@Test
	void whatIsNoDiagramIsRefused() {
		assertThat(deploy("no xml at all").refusal(422)).contains("The engine refused to deploy");
		assertThat(
				deploy(Models.askingFor(this.processId, 5).replace("isExecutable=\"true\"", "isExecutable=\"false\""))
					.refusal(422))
			.contains("executable");
	}

	@Test
	void aDiagramNeedsAFileNameAndAReasonableSize() {
		Answer named = this.owner.post("/api/definitions", Map.of("resourceName", "../evil.bpmn", "xml", "<x/>"));
		Answer huge = this.owner.post("/api/definitions",
				Map.of("resourceName", "huge.bpmn", "xml", " ".repeat(2_000_000) + "<x/>"));

		named.refusal(422);
		assertThat(named.fieldError("resourceName")).contains("file name that ends in .bpmn");
		huge.refusal(422);
		assertThat(huge.fieldError("xml")).contains("2000000");
	}

	@Test
	void theDeployedModelsHaveTheirDiagramsAndTemplates() {
		Floor.await(() -> this.owner.find("/api/processes", "processId", "inbound-delivery").isPresent());
		JsonNode process = this.owner.find("/api/processes", "processId", "inbound-delivery").orElseThrow();

		JsonNode definition = this.owner
			.get("/api/definitions/" + process.path("versions").path(0).path("definitionKey").asText())
			.body();

		assertThat(definition.path("resourceName").asText()).endsWith("inbound-delivery.bpmn");
		assertThat(definition.path("xml").asText()).contains("Call_UnloadDelivery");
		assertThat(this.owner.get("/api/element-templates").items())
			.allSatisfy((template) -> assertThat(template.path("id").asText()).isNotBlank());
		assertThat(this.owner.get("/api/definitions/7").refusal(404)).contains("There is no process definition 7");
	}

	private Answer deploy(String xml) {
		return this.owner.post("/api/definitions", Map.of("resourceName", this.processId + ".bpmn", "xml", xml));
	}

	private int versions() {
		return this.owner.find("/api/processes", "processId", this.processId)
			.map((process) -> process.path("versions").size())
			.orElse(0);
	}

	private String xml(JsonNode deployed) {
		return this.owner.get("/api/definitions/" + deployed.path("definitionKey").asText())
			.body()
			.path("xml")
			.asText();
	}

}
