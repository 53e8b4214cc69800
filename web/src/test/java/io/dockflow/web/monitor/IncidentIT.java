package io.dockflow.web.monitor;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An instance that the engine could not go on with, seen and mended by people.
 */
@WebTest
class IncidentIT {

	@Autowired
	Dockflow dockflow;

	Visitor owner;

	String processId;

	long instance;

	@BeforeEach
	void anInstanceThatStoppedAtItsGateway() {
		this.owner = this.dockflow.as(Role.PROCESS_OWNER);
		this.processId = Models.newProcessId();
		this.owner
			.post("/api/definitions",
					Map.of("resourceName", this.processId + ".bpmn", "xml", Models.askingFor(this.processId, 5)))
			.requireStatus(201);
		this.instance = Models.start(this.processId, "Case-" + this.processId);
		Floor.await(() -> this.owner.get("/api/instances?incident=true&processId=" + this.processId)
			.items()
			.findAny()
			.isPresent());
	}

	@Test
	void anIncidentTellsWhereAndWhy() {
		JsonNode incident = incident();

		assertThat(incident.path("elementId").asText()).isEqualTo("Gateway_Enough");
		assertThat(incident.path("type").asText()).isEqualTo("EXTRACT_VALUE_ERROR");
		assertThat(incident.path("message").asText()).contains("quantity");
		assertThat(incident.path("state").asText()).isEqualTo("OPEN");
		assertThat(instance().path("incidents").asInt()).isEqualTo(1);
		assertThat(this.owner.find(path("/statistics"), "elementId", "Gateway_Enough"))
			.hasValueSatisfying((gateway) -> assertThat(gateway.path("incidents").asInt()).isEqualTo(1));
		assertThat(this.owner.find("/api/processes", "processId", this.processId)).hasValueSatisfying((process) -> {
			assertThat(process.path("active").asInt()).isEqualTo(1);
			assertThat(process.path("incidents").asInt()).isEqualTo(1);
			assertThat(process.path("name").asText()).isEqualTo("Ask for enough");
		});
	}

	@Test
	void aRetryGoesOnOnceTheCauseIsGone() {
		Models.tell(this.instance, Map.of("quantity", 7));

		this.owner.post("/api/incidents/%s/retry".formatted(incident().path("key").asText())).requireStatus(204);

		Floor.await(() -> instance().path("state").asText().equals("COMPLETED"));
		assertThat(incident().path("state").asText()).isEqualTo("RESOLVED");
		assertThat(instance().path("incidents").asInt()).isZero();
		assertThat(this.owner.find(path("/elements"), "elementId", "End_Enough")).isPresent();
		assertThat(this.owner.post("/api/incidents/%s/retry".formatted(incident().path("key").asText())).refusal(404))
			.contains("refused");
	}

	@Test
	void aRetryWithTheCauseStillThereStopsAgain() {
		String first = incident().path("key").asText();

		this.owner.post("/api/incidents/%s/retry".formatted(first)).requireStatus(204);

		Floor.await(() -> this.owner.get(path("/incidents"))
			.items()
			.anyMatch((one) -> !one.path("key").asText().equals(first) && one.path("state").asText().equals("OPEN")));
		assertThat(instance().path("state").asText()).isEqualTo("ACTIVE");
	}

	@Test
	void aCancelledInstanceHasEnded() {
		this.owner.post(path("/cancel")).requireStatus(204);

		Floor.await(() -> instance().path("state").asText().equals("TERMINATED"));
		assertThat(instance().path("endedAt").asText()).isNotBlank();
		assertThat(this.owner.get("/api/instances?incident=true&processId=" + this.processId).items()).isEmpty();
		assertThat(this.owner.post(path("/cancel")).refusal(404)).contains("refused to cancel");
	}

	private JsonNode incident() {
		return this.owner.get(path("/incidents")).body().path(0);
	}

	private JsonNode instance() {
		return this.owner.get(path("")).body();
	}

	private String path(String part) {
		return "/api/instances/%d%s".formatted(this.instance, part);
	}

}
