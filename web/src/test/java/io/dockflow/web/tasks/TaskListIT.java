package io.dockflow.web.tasks;

import java.util.List;

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

@WebTest
class TaskListIT {

	@Autowired
	Dockflow dockflow;

	Floor floor;

	Visitor anna;

	Visitor ben;

	String delivery;

	String task;

	@BeforeEach
	void anOpenTask() {
		this.floor = Floor.of(this.dockflow);
		this.anna = this.dockflow.person(Role.WORKER, this.floor.siteId(), "receiving");
		this.ben = this.dockflow.person(Role.WORKER, this.floor.siteId(), "receiving");
		this.delivery = this.floor.delivery(this.floor.site().item(), 10);
		this.task = this.floor.task(this.floor.supervisor(), "Task_UnloadAndCount").path("key").asText();
	}

	@Test
	void aTaskIsOpenUntilSomebodyClaimsIt() {
		assertThat(tab(this.anna, "open")).containsExactly(this.task);
		assertThat(tab(this.anna, "mine")).isEmpty();

		this.anna.post("/api/tasks/%s/claim".formatted(this.task)).requireStatus(200);

		Floor.await(() -> tab(this.anna, "mine").contains(this.task));
		assertThat(tab(this.anna, "open")).isEmpty();
		assertThat(tab(this.anna, "claimed")).isEmpty();
		assertThat(tab(this.ben, "claimed")).containsExactly(this.task);
		assertThat(tab(this.ben, "open")).isEmpty();
		assertThat(tab(this.ben, "mine")).isEmpty();
		assertThat(counts(this.anna)).isEqualTo("1 mine, 0 open, 0 claimed");
		assertThat(counts(this.ben)).isEqualTo("0 mine, 0 open, 1 claimed");
	}

	@Test
	void aTaskGivenBackIsOpenAgain() {
		this.anna.post("/api/tasks/%s/claim".formatted(this.task)).requireStatus(200);

		this.anna.delete("/api/tasks/%s/claim".formatted(this.task)).requireStatus(204);

		Floor.await(() -> tab(this.ben, "open").contains(this.task));
		this.ben.post("/api/tasks/%s/claim".formatted(this.task)).requireStatus(200);
	}

	@Test
	void whoIsOfAnotherGroupSeesNothing() {
		assertHidden(this.dockflow.person(Role.WORKER, this.floor.siteId(), "picking"));
		assertHidden(this.dockflow.person(Role.WORKER, this.floor.siteId()));
	}

	@Test
	void whoIsOfAnotherSiteSeesNothing() {
		assertHidden(this.dockflow.person(Role.WORKER, "T-OTHER", "receiving"));
		assertHidden(this.dockflow.person(Role.SUPERVISOR, "T-OTHER", "receiving"));
	}

	@Test
	void whoIsOfNoSiteSeesAllSites() {
		Visitor floater = this.dockflow.person(Role.WORKER, null, "receiving");

		assertThat(floater.find("/api/tasks?filter=open&q=" + this.delivery, "key", this.task)).isPresent();
		assertThat(this.dockflow.as(Role.MANAGER).get("/api/tasks/" + this.task).body().path("processName").asText())
			.isEqualTo(floater.get("/api/tasks/" + this.task).body().path("processName").asText())
			.isNotEqualTo("unload-delivery")
			.isNotBlank();
	}

	@Test
	void aTaskAssignedToSomebodyOfNoGroupIsTheirs() {
		Visitor helper = this.dockflow.person(Role.SUPERVISOR, this.floor.siteId());
		helper.post("/api/tasks/%s/claim".formatted(this.task)).requireStatus(200);

		Floor.await(() -> tab(helper, "mine").contains(this.task));

		assertThat(tab(helper, "all")).contains(this.task);
	}

	@Test
	void aListIsNarrowedByNumberProcessAndGroup() {
		String lower = this.delivery.substring(2).toLowerCase();

		assertThat(keys(this.anna, "q=" + lower)).containsExactly(this.task);
		assertThat(keys(this.anna, "q=%25")).isEmpty();
		assertThat(keys(this.anna, "process=unload-delivery&group=receiving")).containsExactly(this.task);
		assertThat(keys(this.anna, "process=inbound-delivery")).isEmpty();
		assertThat(keys(this.anna, "process=put-away")).isEmpty();
		assertThat(keys(this.anna, "group=picking")).isEmpty();
	}

	@Test
	void aTaskTellsWhatAPersonNeeds() {
		JsonNode detail = this.anna.get("/api/tasks/" + this.task).body();

		assertThat(detail.path("name").asText()).isEqualTo("Unload and count");
		assertThat(detail.path("businessKey").asText()).isEqualTo(this.delivery);
		assertThat(detail.path("candidateGroups").path(0).asText()).isEqualTo("receiving");
		assertThat(detail.path("dueAt").asText()).endsWith("Z");
		assertThat(detail.path("formId").asText()).isEqualTo("unload-and-count");
		assertThat(detail.path("formSchema").path("components").isArray()).isTrue();
		assertThat(detail.path("variables").path("deliveryNumber").asText()).isEqualTo(this.delivery);
		assertThat(detail.path("documentation").asText()).isNotBlank();
		assertThat(detail.path("work").path("lines").path(0).path("expected").asLong()).isEqualTo(10);
	}

	@Test
	void aPageHoldsWhatWasAskedForAndTellsTheTotal() {
		this.floor.delivery(this.floor.site().item(), 5);
		Floor.await(() -> tab(this.anna, "all").size() == 2);

		JsonNode second = this.anna.get("/api/tasks?page=1&size=1").body();
		JsonNode beyond = this.anna.get("/api/tasks?page=2147483647&size=2147483647").body();

		assertThat(second.path("items")).hasSize(1);
		assertThat(second.path("total").asInt()).isEqualTo(2);
		assertThat(beyond.path("items")).isEmpty();
		assertThat(beyond.path("size").asInt()).isEqualTo(500);
	}

	private void assertHidden(Visitor other) {
		assertThat(keys(other, "filter=all")).doesNotContain(this.task);
		assertThat(keys(other, "filter=open")).doesNotContain(this.task);
		assertThat(other.get("/api/tasks/" + this.task).refusal(404)).contains("There is no task");
		other.post("/api/tasks/%s/claim".formatted(this.task)).refusal(404);
		other.post("/api/tasks/%s/complete".formatted(this.task), "{}").refusal(404);
	}

	private static List<String> tab(Visitor person, String filter) {
		return keys(person, "filter=" + filter);
	}

	private static List<String> keys(Visitor person, String query) {
		return person.get("/api/tasks?" + query).items().map((task) -> task.path("key").asText()).toList();
	}

	private static String counts(Visitor person) {
		JsonNode counts = person.get("/api/tasks/counts").body();
		return "%d mine, %d open, %d claimed".formatted(counts.path("mine").asInt(), counts.path("open").asInt(),
				counts.path("claimed").asInt());
	}

}
