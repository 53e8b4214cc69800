package io.dockflow.web.monitor;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesIT {

	@Autowired
	Dockflow dockflow;

	Visitor manager;

	String delivery;

	String handlingUnit;

	String key;

	@BeforeAll
	void aDeliveryThatIsPutAway() {
		Floor floor = Floor.of(this.dockflow);
		floor.site().bin();
		Visitor worker = this.dockflow.worker(floor.siteId(), "receiving", "put-away");
		this.manager = this.dockflow.as(Role.MANAGER);
		this.delivery = floor.delivery(floor.site().item(), 5);
		floor.does(worker, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		this.handlingUnit = floor.task(worker, "Task_PutAway").path("businessKey").asText();
		this.key = this.manager.get("/api/instances?processId=inbound-delivery&q=" + this.delivery)
			.items()
			.findFirst()
			.orElseThrow()
			.path("key")
			.asText();
	}

	@Test
	void anInstanceIsFoundByTheStartOfItsNumberOrByItsKey() {
		assertThat(this.manager.get("/api/instances?q=" + this.delivery.toLowerCase()).items())
			.extracting((one) -> one.path("processId").asText())
			.containsExactlyInAnyOrder("inbound-delivery", "await-delivery", "unload-delivery", "inspect-delivery");
		assertThat(keys("processId=inbound-delivery&q=" + this.delivery.toLowerCase())).containsExactly(this.key);
		assertThat(keys("q=" + this.key)).containsExactly(this.key);
		assertThat(keys("q=%25" + this.delivery.substring(1))).isEmpty();
	}

	@Test
	void aListIsNarrowedByProcessVersionStateAndElement() {
		String search = "&q=" + this.delivery;

		assertThat(keys("processId=inbound-delivery&version=1&state=ACTIVE" + search)).containsExactly(this.key);
		assertThat(keys("processId=put-away" + search)).isEmpty();
		assertThat(keys("version=99" + search)).isEmpty();
		assertThat(keys("processId=inbound-delivery&state=COMPLETED" + search)).isEmpty();
		assertThat(keys("incident=true" + search)).isEmpty();
		assertThat(keys("elementId=%s%s".formatted(activeElement(), search))).containsExactly(this.key);
		assertThat(keys("elementId=Task_UnloadAndCount" + search)).isEmpty();
		assertThat(this.manager.get("/api/instances?state=RUNNING").refusal(422)).contains("ACTIVE", "RUNNING");
	}

	@Test
	void anInstanceKnowsWhatItCalledAndWhoCalledIt() {
		JsonNode caller = this.manager.get("/api/instances/" + this.key).body();
		JsonNode called = called(caller, "put-away");
		JsonNode unloading = called(caller, "unload-delivery");

		assertThat(caller.path("processId").asText()).isEqualTo("inbound-delivery");
		assertThat(caller.path("processName").asText()).isNotEqualTo("inbound-delivery");
		assertThat(called.path("businessKey").asText()).isEqualTo(this.handlingUnit);
		assertThat(unloading.path("businessKey").asText()).isEqualTo(this.delivery);
		assertThat(unloading.path("state").asText()).isEqualTo("COMPLETED");
		assertThat(this.manager.get("/api/instances/" + called.path("key").asText())
			.body()
			.path("parents")
			.path(0)
			.path("key")
			.asText()).isEqualTo(this.key);
	}

	@Test
	void anInstanceTellsItsHistoryInOrder() {
		List<JsonNode> elements = this.manager.get("/api/instances/%s/elements".formatted(this.key)).items().toList();

		assertThat(elements).extracting((element) -> element.path("startedAt").asText()).isSorted();
		assertThat(elements).filteredOn((element) -> element.path("elementId").asText().equals("Call_UnloadDelivery"))
			.singleElement()
			.satisfies((task) -> {
				assertThat(task.path("elementName").asText()).isEqualTo("Unload delivery");
				assertThat(task.path("state").asText()).isEqualTo("COMPLETED");
				assertThat(task.path("endedAt").asText()).isNotBlank();
			});
	}

	@Test
	void anInstanceTellsWhereItsTokensAre() {
		String statistics = "/api/instances/%s/statistics".formatted(this.key);

		assertThat(this.manager.find(statistics, "elementId", "Call_UnloadDelivery")).hasValueSatisfying((task) -> {
			assertThat(task.path("active").asInt()).isZero();
			assertThat(task.path("completed").asInt()).isEqualTo(1);
		});
		assertThat(this.manager.get(statistics).items())
			.anySatisfy((element) -> assertThat(element.path("active").asInt()).isPositive());
	}

	@Test
	void anInstanceTellsItsVariablesAsJson() {
		String variables = "/api/instances/%s/variables".formatted(this.key);

		assertThat(this.manager.find(variables, "name", "deliveryNumber"))
			.hasValueSatisfying((variable) -> assertThat(variable.path("value").asText()).isEqualTo(this.delivery));
		assertThat(this.manager.get(variables).items())
			.allSatisfy((variable) -> assertThat(variable.path("scopeKey").isTextual()).isTrue());
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		for (String part : List.of("", "/elements", "/statistics", "/variables", "/incidents")) {
			assertThat(this.manager.get("/api/instances/7" + part).refusal(404))
				.contains("There is no process instance 7");
		}
		this.manager.post("/api/instances/7/cancel").refusal(404);
		this.manager.post("/api/incidents/7/retry").refusal(404);
	}

	private static JsonNode called(JsonNode caller, String processId) {
		return StreamSupport.stream(caller.path("children").spliterator(), false)
			.filter((child) -> child.path("processId").asText().equals(processId))
			.findFirst()
			.orElseThrow();
	}

	private String activeElement() {
		return this.manager.get("/api/instances/%s/elements".formatted(this.key))
			.items()
			.filter((element) -> element.path("type").asText().equals("CALL_ACTIVITY")
					&& element.path("state").asText().equals("ACTIVE"))
			.findFirst()
			.orElseThrow()
			.path("elementId")
			.asText();
	}

	private List<String> keys(String query) {
		return this.manager.get("/api/instances?" + query).items().map((one) -> one.path("key").asText()).toList();
	}

}
