package io.dockflow.web.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.integration.DailySales;
import io.dockflow.integration.SalesHistory;
import io.dockflow.purchasing.PurchaseOrderQuery;
import io.dockflow.purchasing.PurchaseOrders;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan that a planner has to see, over HTTP alone and on the real engine.
 */
@WebTest
class PlanningApiIT {

	private static final int YEAR = 365;

	@Autowired
	Dockflow dockflow;

	@Autowired
	SalesHistory sales;

	@Autowired
	SupplyTermsOf terms;

	@Autowired
	PurchaseOrders orders;

	@Test
	void aPlannerChangesOneProposalAndRejectsTheRest() {
		Floor floor = Floor.of(this.dockflow);
		List<String> items = List.of(dearItem(floor), dearItem(floor));
		Visitor planner = this.dockflow.person(Role.MANAGER, floor.siteId(), "planners");

		JsonNode asked = planner.post("/api/plans", Map.of("siteId", floor.siteId())).requireStatus(202).body();
		String run = asked.path("runNumber").asText();
		assertThat(planner.post("/api/plans", Map.of("siteId", floor.siteId())).refusal(409)).contains(run);
		Floor.await(() -> planner.get("/api/plans/" + run).body().path("state").asText().equals("PROPOSED"));

		List<JsonNode> proposals = planner.get("/api/proposals?runNumber=%s&state=OPEN".formatted(run))
			.items()
			.toList();
		assertThat(proposals).extracting((proposal) -> proposal.path("itemId").asText())
			.containsExactlyInAnyOrderElementsOf(items);
		JsonNode first = proposals.getFirst();
		assertItemIsExplained(planner, run, floor.siteId(), first.path("itemId").asText());

		String path = "/api/proposals/" + first.path("proposalId").asLong();
		assertThat(
				planner.post(path + "/accept", Map.of("quantity", 24)).requireStatus(200).body().path("state").asText())
			.isEqualTo("ACCEPTED");
		planner.post(path + "/reject", Map.of("note", " ")).refusal(422);
		floor.does(planner, "Task_ReviewProposals", Map.of("reviewDecision", "reject", "reviewNote", "not this week"));

		Floor.await(() -> planner.get("/api/plans/" + run).body().path("state").asText().equals("CLOSED"));
		assertThat(this.orders.list(PurchaseOrderQuery.ofPlanRun(run))).singleElement()
			.satisfies((order) -> assertThat(this.orders.byNumber(order.orderNumber()).lines()).singleElement()
				.satisfies((line) -> assertThat(line.quantity()).isEqualTo(24)));
		assertThat(planner.get("/api/proposals?runNumber=%s&state=REJECTED".formatted(run)).items()).singleElement()
			.satisfies((rejected) -> assertThat(rejected.path("note").asText()).isEqualTo("not this week"));
		assertThat(planner.post(path + "/accept", Map.of()).refusal(409)).contains("Ask for a new plan");
	}

	private static void assertItemIsExplained(Visitor planner, String run, String siteId, String itemId) {
		String path = "/api/plans/%s/items/%s/%s".formatted(run, siteId, itemId);
		JsonNode view = planner.get(path).requireStatus(200).body();
		assertThat(view.path("item").path("weeks")).hasSize(26);
		assertThat(view.path("item").path("reason").asText()).contains("are expected in stock at arrival");
		assertThat(view.path("item").path("alternatives")).isNotEmpty();
		assertThat(view.path("outlook")).hasSize(13);

		Instant begin = Instant.now();
		JsonNode answers = planner.get(path + "/what-if").requireStatus(200).body();
		assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
		assertThat(answers).hasSize(10);
		double least = answers.path(0).path("stock").asDouble();
		assertThat(answers.path(9).path("stock").asDouble()).isGreaterThan(least);
		assertThat(answers.path(9).path("fillRate").asDouble())
			.isGreaterThan(answers.path(0).path("fillRate").asDouble());
	}

	@Test
	void onlyManagersLetSitesSupplyEachOther() {
		Floor warehouse = Floor.of(this.dockflow);
		Floor store = Floor.of(this.dockflow);
		Map<String, Object> lane = Map.of("fromSite", warehouse.siteId(), "toSite", store.siteId(), "kind", "FEED",
				"days", 2, "unitCostCents", 5, "fixedCostCents", 100);

		assertThat(put(warehouse.supervisor(), lane)).isEqualTo(403);
		assertThat(put(this.dockflow.as(Role.MANAGER), lane)).isEqualTo(200);

		assertThat(this.dockflow.as(Role.MANAGER).get("/api/supply-lanes").body())
			.anySatisfy((known) -> assertThat(known.path("toSite").asText()).isEqualTo(store.siteId()));
	}

	private static int put(Visitor visitor, Map<String, Object> lane) {
		return visitor
			.send(visitor.request("/api/supply-lanes")
				.header("Content-Type", "application/json")
				.PUT(java.net.http.HttpRequest.BodyPublishers.ofString(json(lane))))
			.status();
	}

	private static String json(Map<String, Object> values) {
		return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(values).toString();
	}

	/** An item that sells two or three a day, of which few are left and each is dear. */
	private String dearItem(Floor floor) {
		String item = floor.site().item();
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		this.sales.addAll(IntStream.range(1, YEAR)
			.mapToObj((back) -> new DailySales(floor.siteId(), item, today.minusDays(back), 2 + back % 2, true)));
		this.terms.agree(List.of(new SupplyTerms(floor.site().supplierId(), item, 300_00, 12, 12, 7, true)));
		floor.site().stock(floor.site().bin(), item, 6);
		Floor.await(() -> floor.supervisor()
			.get("/api/stock/levels?siteId=%s&itemId=%s".formatted(floor.siteId(), item))
			.items()
			.anyMatch((level) -> level.path("available").asLong() == 6));
		return item;
	}

}
