package io.dockflow.web.warehouse;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.testing.TestSite;
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

/**
 * Goods go from site to site and come back from customers, over HTTP alone and on the
 * real engine.
 */
@WebTest
class TransferFlowIT {

	@Autowired
	Dockflow dockflow;

	Floor floor;

	String item;

	@BeforeEach
	void floor() {
		this.floor = Floor.of(this.dockflow);
		this.item = this.floor.site().item();
	}

	@Test
	void aShortTransferIsClaimedAndTheBooksBalance() {
		TestSite target = this.dockflow.site();
		String bin = target.bin();
		this.floor.site().truck();
		this.floor.site().stock(this.floor.site().bin(), this.item, 100);
		Visitor picker = this.dockflow.worker(this.floor.siteId(), "picking");
		Visitor receiver = this.dockflow.worker(target.siteId(), "receiving", "put-away");
		String key = UUID.randomUUID().toString();

		String number = request(key, target, 10).requireStatus(202).body().path("transferNumber").asText();
		assertThat(request(key, target, 10).requireStatus(202).body().path("transferNumber").asText())
			.isEqualTo(number);
		assertThat(request(key, target, 11).refusal(409)).contains(key);
		assertThat(request(UUID.randomUUID().toString(), this.floor.site(), 10).fieldError("toSiteId"))
			.contains("another site");

		this.floor.does(picker, "Task_PickAndLoad", Map.of("shortLines", List.of()));
		String path = "/api/transfers/" + number;
		Floor.await(() -> state(path).equals("IN_TRANSIT"));
		this.floor.supervisor().post(path + "/arrival").requireStatus(200);
		JsonNode counting = this.floor.does(receiver, "Task_ReceiveTransfer",
				Map.of("countedLines", List.of(Map.of("line", 1, "quantity", 7))));
		assertThat(counting.path("work").path("lines").path(0).path("expected").isNull()).isTrue();
		this.floor.does(receiver, "Task_PutAway", Map.of("confirmedLocation", bin));
		this.floor.does(this.floor.supervisor(), "Task_SettleClaim",
				Map.of("claimDecision", "lost", "decisionNote", "fell off the truck"));

		Floor.await(() -> state(path).equals("CLOSED"));
		JsonNode line = this.floor.supervisor().get(path).body().path("lines").path(0);
		assertThat(line.path("shipped").asLong()).isEqualTo(10);
		assertThat(line.path("received").asLong()).isEqualTo(7);
		assertThat(line.path("lost").asLong()).isEqualTo(3);
		assertThat(this.floor.supervisor()
			.get("/api/stock?siteId=%s&itemId=%s".formatted(target.siteId(), this.item))
			.items()).singleElement().satisfies((row) -> {
				assertThat(row.path("cell").path("locationId").asText()).isEqualTo(bin);
				assertThat(row.path("quantity").asLong()).isEqualTo(7);
			});
		assertAudited();
	}

	@Test
	void aTransferIsCalledOffBeforeItLeaves() {
		TestSite target = this.dockflow.site();
		this.floor.site().truck();
		this.floor.site().stock(this.floor.site().bin(), this.item, 100);
		String path = "/api/transfers/"
				+ request(UUID.randomUUID().toString(), target, 10).body().path("transferNumber").asText();
		Floor.await(() -> state(path).equals("RESERVED"));

		this.floor.supervisor().post(path + "/cancel?reason=not%20needed").requireStatus(200);

		Floor.await(() -> state(path).equals("CANCELLED"));
		assertThat(this.floor.supervisor().post(path + "/arrival").refusal(409)).contains("CANCELLED");
		assertThat(this.floor.supervisor()
			.get("/api/stock?siteId=%s&itemId=%s".formatted(this.floor.siteId(), this.item))
			.items()).singleElement().satisfies((row) -> assertThat(row.path("free").asLong()).isEqualTo(100));
	}

	@Test
	void aTransferIsCalledOffWhileAPlannerShouldApproveIt() {
		TestSite target = this.dockflow.site();
		this.floor.site().truck();
		this.floor.site().stock(this.floor.site().bin(), this.item, 100);
		Visitor planner = this.dockflow.person(Role.MANAGER, this.floor.siteId(), "planners");
		String number = request(UUID.randomUUID().toString(), target, 90).body().path("transferNumber").asText();
		this.floor.task(planner, "Task_ApproveTransfer");
		assertThat(this.floor.supervisor().get("/api/instances?q=" + number).items())
			.extracting((instance) -> instance.path("processId").asText())
			.containsExactlyInAnyOrder("transfer-stock", "approve-transfer");

		this.floor.supervisor().post("/api/transfers/" + number + "/cancel").requireStatus(200);

		Floor.await(() -> state("/api/transfers/" + number).equals("CANCELLED"));
		Floor.await(() -> this.floor.find(planner, "Task_ApproveTransfer").isEmpty());
		assertThat(this.floor.supervisor()
			.get("/api/stock?siteId=%s&itemId=%s".formatted(this.floor.siteId(), this.item))
			.items()).singleElement().satisfies((row) -> assertThat(row.path("free").asLong()).isEqualTo(100));
	}

	@Test
	void aPlannersApprovalSendsALargeTransferOnItsWay() {
		TestSite target = this.dockflow.site();
		this.floor.site().truck();
		this.floor.site().stock(this.floor.site().bin(), this.item, 100);
		Visitor planner = this.dockflow.person(Role.MANAGER, this.floor.siteId(), "planners");
		String number = request(UUID.randomUUID().toString(), target, 90).body().path("transferNumber").asText();

		this.floor.does(planner, "Task_ApproveTransfer",
				Map.of("transferDecision", "approve", "decisionNote", "they need it"));

		Floor.await(() -> state("/api/transfers/" + number).equals("RESERVED"));
	}

	@Test
	void aReturnIsRestockedInPartAndScrappedInPart() {
		String bin = this.floor.site().bin();
		String broken = this.floor.site().item();
		Visitor receiver = this.dockflow.worker(this.floor.siteId(), "receiving", "put-away");
		Visitor grader = this.dockflow.worker(this.floor.siteId(), "quality");
		String number = post(this.floor.supervisor(), "/api/returns", UUID.randomUUID().toString(),
				Map.of("siteId", this.floor.siteId(), "reason", "too small", "lines",
						List.of(Map.of("itemId", this.item, "quantity", 3, "unitValueCents", 1999),
								Map.of("itemId", broken, "quantity", 2))))
			.requireStatus(202)
			.body()
			.path("returnNumber")
			.asText();
		String path = "/api/returns/" + number;

		this.floor.supervisor().post(path + "/arrival").requireStatus(200);
		this.floor.does(receiver, "Task_ReceiveReturn", Map.of("countConfirmed", true));
		JsonNode grading = this.floor.does(grader, "Task_GradeReturn",
				Map.of("grades", List.of(Map.of("line", 1, "grade", "A"), Map.of("line", 2, "grade", "D"))));
		assertThat(grading.path("work").path("lines")).hasSize(2);
		this.floor.does(receiver, "Task_PutAway", Map.of("confirmedLocation", bin));

		Floor.await(() -> state(path).equals("CLOSED"));
		JsonNode lines = this.floor.supervisor().get(path).body().path("lines");
		assertThat(lines.path(0).path("disposition").asText()).isEqualTo("RESTOCK");
		assertThat(lines.path(1).path("disposition").asText()).isEqualTo("SCRAP");
		assertThat(this.floor.supervisor()
			.get("/api/stock?siteId=%s&itemId=%s".formatted(this.floor.siteId(), this.item))
			.items()).singleElement().satisfies((row) -> {
				assertThat(row.path("cell").path("locationId").asText()).isEqualTo(bin);
				assertThat(row.path("cell").path("status").asText()).isEqualTo("AVAILABLE");
			});
		assertThat(this.floor.supervisor()
			.get("/api/stock?siteId=%s&itemId=%s".formatted(this.floor.siteId(), broken))
			.items()
			.filter((row) -> row.path("quantity").asLong() > 0)).isEmpty();
		assertAudited();
	}

	@Test
	void aParcelNobodyAnnouncedIsTakenByTheSupervisorAlone() {
		String path = "/api/returns/unannounced?siteId=" + this.floor.siteId();
		String key = UUID.randomUUID().toString();

		post(this.dockflow.person(Role.WORKER, this.floor.siteId(), "receiving"), path, key, Map.of()).refusal(403);
		String first = post(this.floor.supervisor(), path, key, Map.of()).requireStatus(202)
			.body()
			.path("returnNumber")
			.asText();
		String again = post(this.floor.supervisor(), path, key, Map.of()).body().path("returnNumber").asText();

		assertThat(again).isEqualTo(first);
		assertThat(this.floor.supervisor().get("/api/returns?siteId=" + this.floor.siteId()).items()).hasSize(1);
	}

	private Answer request(String key, TestSite target, long quantity) {
		return post(this.floor.supervisor(), "/api/transfers", key,
				Map.of("fromSiteId", this.floor.siteId(), "toSiteId", target.siteId(), "neededAt",
						"2026-12-01T06:00:00Z", "lines", List.of(Map.of("itemId", this.item, "quantity", quantity))));
	}

	private static Answer post(Visitor by, String path, String key, Map<String, Object> body) {
		try {
			return by.send(by.request(path)
				.header("Content-Type", "application/json")
				.header("Idempotency-Key", key)
				.POST(BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(body))));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String state(String path) {
		return this.floor.supervisor().get(path).body().path("state").asText();
	}

	private void assertAudited() {
		JsonNode audit = this.floor.supervisor().get("/api/inventory/audit").body();
		assertThat(audit.path("passed").asBoolean()).as(audit.toString()).isTrue();
	}

}
