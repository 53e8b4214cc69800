package io.dockflow.web.stock;

import java.util.List;
import java.util.Map;

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

/**
 * What people see of stock agrees with what was posted.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockViewsIT {

	@Autowired
	Dockflow dockflow;

	Floor floor;

	Visitor visitor;

	String item;

	String bin;

	@BeforeAll
	void stock() {
		this.floor = Floor.of(this.dockflow);
		this.visitor = this.dockflow.as(Role.WORKER);
		this.item = this.floor.site().item();
		this.bin = this.floor.site().bin();
		this.floor.site().stock(this.bin, this.item, 12);
		this.floor.site().stock(this.floor.site().bin(), this.item, 5);
	}

	@Test
	void totalsAreThoseOfTheFilter() {
		JsonNode all = this.visitor.get("/api/stock/totals?itemId=" + this.item).body();
		JsonNode one = this.visitor.get("/api/stock/totals?q=" + this.bin).body();

		assertThat(all.path("quantity").asLong()).isEqualTo(17);
		assertThat(all.path("locations").asLong()).isEqualTo(2);
		assertThat(one.path("quantity").asLong()).isEqualTo(12);
		assertThat(this.visitor.get("/api/stock/totals?q=%25").body().path("rows").asLong()).isZero();
	}

	@Test
	void theLevelFollowsWithinASecondAndSaysWhatIsLow() {
		this.dockflow.as(Role.MANAGER)
			.send(this.dockflow.as(Role.MANAGER)
				.request("/api/items/%s/policy".formatted(this.item))
				.header("Content-Type", "application/json")
				.PUT(java.net.http.HttpRequest.BodyPublishers
					.ofString("{\"strategy\": \"FIFO\", \"minQuantity\": 100, \"maxQuantity\": 500}")))
			.requireStatus(200);

		Floor.await(() -> level().path("state").asText().equals("LOW"));

		assertThat(level().path("onHand").asLong()).isEqualTo(17);
		assertThat(level().path("available").asLong()).isEqualTo(17);
		assertThat(level().path("minQuantity").asLong()).isEqualTo(100);
		assertThat(this.visitor.get("/api/stock/levels?state=LOW&siteId=" + this.floor.siteId()).items()).hasSize(1);
		assertThat(
				this.visitor.get("/api/stock/levels/totals?siteId=" + this.floor.siteId()).body().path("low").asLong())
			.isEqualTo(1);
	}

	private JsonNode level() {
		return this.visitor.get("/api/items/" + this.item).body().path("levels").path(0);
	}

	@Test
	void everyNumberHasItsMovements() {
		JsonNode movement = this.visitor.get("/api/movements?itemId=%s&locationId=%s".formatted(this.item, this.bin))
			.items()
			.findFirst()
			.orElseThrow();

		assertThat(movement.path("quantity").asLong()).isEqualTo(12);
		assertThat(movement.path("type").asText()).isEqualTo("OPENING");
		assertThat(movement.path("to").path("locationId").asText()).isEqualTo(this.bin);
		JsonNode today = this.visitor
			.get("/api/items/%s/history?days=3&siteId=%s".formatted(this.item, this.floor.siteId()))
			.body()
			.path(2);
		assertThat(today.path("onHand").asLong()).isEqualTo(17);
		assertThat(today.path("in").asLong()).isEqualTo(17);
	}

	@Test
	void whatIsAnnouncedIsExpectedAndCanBePromisedThen() {
		String coming = this.floor.site().item();
		this.floor.supervisor().post("/api/deliveries", this.floor.announcement(coming, 40)).requireStatus(201);

		List<JsonNode> expected = this.visitor.get("/api/items/%s/expected".formatted(coming)).items().toList();
		List<JsonNode> steps = this.visitor
			.get("/api/items/%s/promise?siteId=%s".formatted(coming, this.floor.siteId()))
			.items()
			.toList();

		assertThat(expected).singleElement().satisfies((line) -> {
			assertThat(line.path("quantity").asLong()).isEqualTo(40);
			assertThat(line.path("kind").asText()).isEqualTo("ASN");
		});
		assertThat(steps).extracting((step) -> step.path("available").asLong()).containsExactly(0L, 40L);
	}

	@Test
	void theMapHasEveryLocationWithWhatIsInIt() {
		List<JsonNode> spots = this.visitor.get("/api/sites/%s/map".formatted(this.floor.siteId())).items().toList();

		assertThat(spots).filteredOn((spot) -> spot.path("locationId").asText().equals(this.bin))
			.singleElement()
			.satisfies((spot) -> {
				assertThat(spot.path("quantity").asLong()).isEqualTo(12);
				assertThat(spot.path("velocityClass").asText()).isEqualTo("A");
				assertThat(spot.path("fillPercent").isNull()).isTrue();
			});
		assertThat(this.visitor.get("/api/locations/" + this.bin).body().path("usedWeightGrams").asLong())
			.isEqualTo(12_000);
	}

	@Test
	void aFileHasTheRowsOfItsFilter() {
		String file = this.visitor.get("/api/stock/export?itemId=" + this.item).requireStatus(200).text();
		String levels = this.visitor.get("/api/stock/levels/export?siteId=" + this.floor.siteId()).text();

		assertThat(file.lines()).hasSize(3).first().asString().startsWith("site,location,item");
		assertThat(file).contains(this.bin + "," + this.item);
		assertThat(levels).contains(this.item);
	}

	@Test
	void anAuditIsKept() {
		JsonNode run = this.floor.supervisor().get("/api/inventory/audit").body();

		assertThat(run.path("passed").asBoolean()).as(run.toString()).isTrue();
		assertThat(this.visitor.get("/api/inventory/audits").items())
			.anySatisfy((kept) -> assertThat(kept.path("id")).isEqualTo(run.path("id")));
	}

	@Test
	void whatIsNotThereIsSaid() {
		assertThat(this.visitor.get("/api/items/NO-SUCH").refusal(404)).contains("NO-SUCH");
		assertThat(this.visitor.get("/api/locations/NO-SUCH").refusal(404)).contains("NO-SUCH");
		assertThat(this.visitor.get("/api/handling-units/1").refusal(404)).contains("handling unit 1");
		assertThat(this.visitor.get("/api/sites/NO-SUCH/map").refusal(404)).contains("NO-SUCH");
		assertThat(this.visitor.get("/api/stock?status=LOST").refusal(400)).contains("status");
		assertThat(this.visitor.get("/api/stock/levels?state=LOST").refusal(400)).contains("state");
		assertThat(Map.of("rows", this.visitor.get("/api/stock?itemId=NO-SUCH").items().toList())).containsEntry("rows",
				List.of());
	}

}
