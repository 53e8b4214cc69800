package io.dockflow.web.stock;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Answer;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Corrections of the books on the real engine: small ones at once, large ones by a second
 * person.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdjustmentApiIT {

	@Autowired
	Dockflow dockflow;

	Floor floor;

	String item;

	@BeforeAll
	void floor() {
		this.floor = Floor.of(this.dockflow);
		this.item = this.floor.site().item();
	}

	@Test
	void aSmallDifferenceIsPostedWithoutAnybody() {
		String bin = this.floor.site().bin();
		this.floor.site().stock(bin, this.item, 100);
		String key = UUID.randomUUID().toString();

		String number = request(key, difference(bin, -3)).requireStatus(202).body().path("requestNumber").asText();
		String again = request(key, difference(bin, -3)).requireStatus(202).body().path("requestNumber").asText();

		assertThat(again).isEqualTo(number);
		Floor.await(() -> state(number).equals("POSTED"));
		assertThat(onHand(bin)).isEqualTo(97);
		assertThat(request(key, difference(bin, -4)).refusal(409)).contains(key);
	}

	@Test
	void aLargeDifferenceNeedsASecondPerson() {
		String bin = this.floor.site().bin();
		this.floor.site().stock(bin, this.item, 100);
		String number = requested(difference(bin, -60));
		JsonNode task = task(this.floor.supervisor(), number);

		String path = "/api/tasks/" + task.path("key").asText();
		this.floor.supervisor().post(path + "/claim").requireStatus(200);
		Answer refused = this.floor.supervisor()
			.post(path + "/complete", Map.of("variables", Map.of("adjustmentDecision", "approve")));
		refused.refusal(422);
		assertThat(refused.fieldError("adjustmentDecision")).contains("somebody else");
		this.floor.supervisor().delete(path + "/claim").requireStatus(204);
		assertThat(onHand(bin)).isEqualTo(100);

		Visitor other = this.dockflow.person(Role.SUPERVISOR, this.floor.siteId(), "supervisors");
		complete(other, task, "approve");

		Floor.await(() -> state(number).equals("POSTED"));
		assertThat(onHand(bin)).isEqualTo(40);
		JsonNode movement = this.floor.supervisor()
			.get("/api/movements?document=" + number)
			.items()
			.findFirst()
			.orElseThrow();
		assertThat(movement.path("approvedBy").asText()).isEqualTo(other.username());
		assertThat(movement.path("approval").asText()).isEqualTo(number);
	}

	@Test
	void whatIsRejectedChangesNothing() {
		String bin = this.floor.site().bin();
		this.floor.site().stock(bin, this.item, 100);
		String number = requested(difference(bin, -60));
		Visitor other = this.dockflow.person(Role.SUPERVISOR, this.floor.siteId(), "supervisors");

		complete(other, task(other, number), "reject");

		Floor.await(() -> state(number).equals("REJECTED"));
		assertThat(onHand(bin)).isEqualTo(100);
	}

	@Test
	void whatCannotBePostedAnyMoreIsToldToWhoAsked() {
		String bin = this.floor.site().bin();
		this.floor.site().stock(bin, this.item, 30);
		String number = requested(difference(bin, -30));
		Visitor other = this.dockflow.person(Role.SUPERVISOR, this.floor.siteId(), "supervisors");
		JsonNode task = task(other, number);
		request(UUID.randomUUID().toString(), statusChange(bin, 1, "DAMAGED")).requireStatus(202);
		Floor.await(() -> this.floor.supervisor()
			.get("/api/stock/totals?status=DAMAGED&locationId=" + bin)
			.body()
			.path("quantity")
			.asLong() == 1);

		complete(other, task, "approve");

		Floor.await(() -> state(number).equals("FAILED"));
		assertThat(this.floor.supervisor().get("/api/adjustments/" + number).body().path("failure").asText())
			.contains("only 29 can be taken");
	}

	@Test
	void aRequestThatCannotBeMeantIsRefusedFieldByField() {
		String bin = this.floor.site().bin();
		this.floor.site().stock(bin, this.item, 10);

		Answer tooMuch = request(UUID.randomUUID().toString(), difference(bin, -11));
		Answer transition = request(UUID.randomUUID().toString(), statusChange(bin, 11, "RETURNED"));

		tooMuch.refusal(422);
		assertThat(tooMuch.fieldError("lines[0].delta")).contains("There are 10");
		transition.refusal(422);
		assertThat(transition.fieldError("lines[0].quantity")).contains("1 to 10");
		assertThat(transition.fieldError("lines[0].toStatus")).contains("RETURNED");
		assertThat(request(" ", difference(bin, -1)).refusal(422)).contains("Idempotency-Key");
	}

	private Map<String, Object> difference(String bin, long delta) {
		return body("ADJUST", "COUNT_DIFFERENCE", Map.of("locationId", bin, "itemId", this.item, "delta", delta));
	}

	private Map<String, Object> statusChange(String bin, long quantity, String toStatus) {
		return body("CHANGE_STATUS", "DAMAGED",
				Map.of("locationId", bin, "itemId", this.item, "quantity", quantity, "toStatus", toStatus));
	}

	private Map<String, Object> body(String kind, String reason, Map<String, Object> line) {
		Map<String, Object> body = new HashMap<>();
		body.put("siteId", this.floor.siteId());
		body.put("kind", kind);
		body.put("reasonCode", reason);
		body.put("note", "seen on the round");
		body.put("lines", List.of(line));
		return body;
	}

	/** A new request's number. */
	private String requested(Map<String, Object> body) {
		return request(UUID.randomUUID().toString(), body).requireStatus(202).body().path("requestNumber").asText();
	}

	private Answer request(String key, Map<String, Object> body) {
		try {
			return this.floor.supervisor()
				.send(this.floor.supervisor()
					.request("/api/adjustments")
					.header("Content-Type", "application/json")
					.header("Idempotency-Key", key)
					.POST(BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(body))));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The open approval of that request. */
	private static JsonNode task(Visitor person, String number) {
		Floor.await(() -> find(person, number).isPresent());
		return find(person, number).orElseThrow();
	}

	private static Optional<JsonNode> find(Visitor person, String number) {
		return person.get("/api/tasks?size=500&q=" + number)
			.items()
			.filter((task) -> task.path("elementId").asText().equals("Task_ApproveAdjustment"))
			.findFirst();
	}

	private static void complete(Visitor person, JsonNode task, String decision) {
		String path = "/api/tasks/" + task.path("key").asText();
		person.post(path + "/claim").requireStatus(200);
		person
			.post(path + "/complete",
					Map.of("variables", Map.of("adjustmentDecision", decision, "decisionNote", "checked")))
			.requireStatus(204);
	}

	private String state(String number) {
		return this.floor.supervisor().get("/api/adjustments/" + number).body().path("state").asText();
	}

	private long onHand(String bin) {
		return this.floor.supervisor().get("/api/stock/totals?locationId=" + bin).body().path("quantity").asLong();
	}

}
