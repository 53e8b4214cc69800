package io.dockflow.web.tasks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
class TaskWorkIT {

	@Autowired
	Dockflow dockflow;

	Floor floor;

	Visitor anna;

	Visitor ben;

	String item;

	String delivery;

	String task;

	@BeforeEach
	void aTruckToUnload() {
		this.floor = Floor.of(this.dockflow);
		this.floor.site().bin();
		this.item = this.floor.site().item();
		this.anna = this.dockflow.person(Role.WORKER, this.floor.siteId(), "receiving", "put-away");
		this.ben = this.dockflow.person(Role.WORKER, this.floor.siteId(), "receiving", "put-away");
		this.delivery = this.floor.delivery(this.item, 10);
		this.task = this.floor.task(this.anna, "Task_UnloadAndCount").path("key").asText();
	}

	@Test
	void ofTwoWhoClaimAtOnceExactlyOneGetsTheTask() throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Answer> answers;

		try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> claims = List.of(this.anna, this.ben).stream().map((person) -> both.submit(() -> {
				start.await();
				return person.post(path("claim"));
			})).toList();
			answers = List.of(claims.get(0).get(), claims.get(1).get());
		}

		assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.singleElement()
			.satisfies((late) -> assertThat(late.refusal(409)).contains("claimed by somebody else", "Choose another"));
	}

	@Test
	void whoClaimedFirstIsNotOvertakenBeforeTheListShowsIt() {
		this.anna.post(path("claim")).requireStatus(200);

		Answer overtaking = this.ben.post(path("complete"), Map.of("variables", Map.of("countConfirmed", true)));
		Answer scanning = this.ben.post(path("scan"), Map.of("barcode", this.item));

		assertThat(overtaking.refusal(409)).contains(this.anna.username());
		scanning.refusal(409);
		this.anna.post(path("complete"), Map.of("variables", Map.of("countConfirmed", true))).requireStatus(204);
	}

	@Test
	void whoClaimsTwiceStillHasIt() {
		this.anna.post(path("claim")).requireStatus(200);
		Floor.await(() -> this.anna.get("/api/tasks/" + this.task)
			.body()
			.path("assignee")
			.asText()
			.equals(this.anna.username()));

		this.anna.post(path("claim")).requireStatus(200);
		assertThat(this.ben.post(path("claim")).refusal(409)).contains("claimed by somebody else");
		assertThat(this.ben.delete(path("claim")).refusal(409)).contains(this.anna.username(), "supervisor");
	}

	@Test
	void aSupervisorTakesATaskAwayAgain() {
		this.anna.post(path("claim")).requireStatus(200);

		this.floor.supervisor().delete(path("claim")).requireStatus(204);

		this.ben.post(path("claim")).requireStatus(200);
	}

	@Test
	void whatTheFormDoesNotAcceptCompletesNothing() {
		Answer answer = this.anna.post(path("complete"),
				Map.of("variables", Map.of("countConfirmed", "perhaps", "siteId", "W2", "countedLines",
						List.of(Map.of("quantity", -1), Map.of("itemId", this.item, "quantity", 1.5)))));

		assertThat(answer.refusal(422)).startsWith("5 field(s) need correction");
		assertThat(answer.fieldError("countConfirmed")).contains("true or false");
		assertThat(answer.fieldError("siteId")).contains("no field siteId");
		assertThat(answer.fieldError("countedLines[0].itemId")).contains("missing");
		assertThat(answer.fieldError("countedLines[0].quantity")).contains("at least 0");
		assertThat(answer.fieldError("countedLines[1].quantity")).contains("whole number");
		assertThat(state()).isEqualTo("CREATED");
	}

	@Test
	void whatTheWarehouseDoesNotAcceptCompletesNothing() {
		Answer unknown = this.anna.post(path("complete"),
				Map.of("variables", Map.of("countedLines", List.of(Map.of("itemId", "NO-SUCH-ITEM", "quantity", 1)))));

		unknown.refusal(422);
		assertThat(unknown.fieldError("countedLines[0].itemId")).contains("There is no item NO-SUCH-ITEM");
		assertThat(this.anna.post(path("complete"), "{}").fieldError("countConfirmed")).isNotBlank();
		assertThat(state()).isEqualTo("CREATED");
	}

	@Test
	void aCompletedTaskMovesTheProcessOn() {
		this.floor.does(this.anna, "Task_UnloadAndCount", Map.of("countConfirmed", true));

		JsonNode next = this.floor.task(this.anna, "Task_PutAway");

		JsonNode detail = this.anna.get("/api/tasks/" + next.path("key").asText()).body();
		assertThat(detail.path("explanation").path("candidates").path(0).path("chosen").asBoolean()).isTrue();
		assertThat(this.anna.post(path("complete"), "{}").refusal(404)).contains("There is no open task");
		assertThat(state()).isEqualTo("COMPLETED");
		assertThat(this.ben.get("/api/tasks/" + this.task).body().path("state").asText()).isEqualTo("COMPLETED");
	}

	@Test
	void aRequiredAnswerIsDemanded() {
		this.floor.does(this.anna, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		String putAway = this.floor.task(this.anna, "Task_PutAway").path("key").asText();

		Answer answer = this.anna.post("/api/tasks/%s/complete".formatted(putAway),
				Map.of("variables", Map.of("deviationReason", "x".repeat(201))));

		answer.refusal(422);
		assertThat(answer.fieldError("confirmedLocation")).contains("missing");
		assertThat(answer.fieldError("deviationReason")).contains("at most 200");
	}

	@Test
	void aScanCountsAndAWrongOneChangesNothing() {
		Answer scan = this.anna.post(path("scan"), Map.of("barcode", this.item, "quantity", 4));
		Answer wrong = this.anna.post(path("scan"), Map.of("barcode", "NO-SUCH-CODE"));

		assertThat(scan.body().path("message").asText()).isEqualTo("4 of 10 %s counted.".formatted(this.item));
		assertThat(wrong.refusal(422)).contains("NO-SUCH-CODE");
		assertThat(this.anna.get("/api/tasks/" + this.task)
			.body()
			.path("work")
			.path("lines")
			.path(0)
			.path("done")
			.asLong()).isEqualTo(4);
	}

	@Test
	void aScanBeyondAllReasonIsRefused() {
		assertThat(this.anna.post(path("scan"), Map.of("barcode", this.item, "quantity", Long.MAX_VALUE)).refusal(422))
			.contains("quantity must be less than or equal to 1000000");
		assertThat(this.anna.post(path("scan"), Map.of("barcode", this.item, "quantity", 1.5)).refusal(400))
			.contains("quantity", "a whole number");
		this.anna.post(path("scan"), Map.of("barcode", " ")).refusal(422);
		this.anna.post(path("scan"), Map.of("barcode", "x".repeat(10_000))).refusal(422);
	}

	@Test
	void aCancelledTaskIsNobodysAnyMore() {
		this.anna.post(path("claim")).requireStatus(200);

		this.floor.supervisor().post("/api/deliveries/%s/cancel".formatted(this.delivery)).requireStatus(200);

		Floor.await(() -> state().equals("CANCELED"));
		assertThat(this.floor.find(this.anna, "Task_UnloadAndCount")).isEmpty();
		this.anna.post(path("claim")).refusal(404);
		this.anna.post(path("complete"), Map.of("variables", Map.of("countConfirmed", true))).refusal(404);
		this.anna.post(path("scan"), Map.of("barcode", this.item)).refusal(404);
	}

	private String path(String command) {
		return "/api/tasks/%s/%s".formatted(this.task, command);
	}

	private String state() {
		return this.anna.get("/api/tasks/" + this.task).body().path("state").asText();
	}

}
