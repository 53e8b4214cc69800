package io.dockflow.web.buying;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
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
 * Buyers order and suppliers deliver over HTTP.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyingApiIT {

	@Autowired
	Dockflow dockflow;

	Floor floor;

	Visitor buyer;

	String item;

	@BeforeAll
	void floor() {
		this.floor = Floor.of(this.dockflow);
		this.buyer = this.dockflow.person(Role.MANAGER, null, "buyers");
		this.item = this.floor.site().item();
	}

	@Test
	void aSmallOrderGoesOutAndItsDeliveryIsCountedAgainstIt() {
		String key = UUID.randomUUID().toString();
		String order = raise(key, 24).requireStatus(202).body().path("order").path("orderNumber").asText();

		assertThat(raise(key, 24).requireStatus(202).body().path("order").path("orderNumber").asText())
			.isEqualTo(order);
		assertThat(raise(key, 25).refusal(409)).contains(key);
		Floor.await(() -> state(order).equals("SENT"));
		this.buyer
			.post("/api/purchase-orders/%s/confirmation".formatted(order),
					Map.of("promisedAt", "2031-03-08T12:00:00Z", "quantities", Map.of(this.item, 20)))
			.requireStatus(200);
		assertThat(one(order).path("order").path("lines").path(0).path("confirmed").asLong()).isEqualTo(20);
		Answer delivery = this.floor.supervisor()
			.post("/api/deliveries",
					Map.of("siteId", this.floor.siteId(), "supplierId", this.floor.site().supplierId(), "expectedAt",
							"2031-03-08T12:00:00Z", "purchaseOrder", order, "lines",
							List.of(Map.of("itemId", this.item, "quantity", 20))))
			.requireStatus(201);

		assertThat(delivery.body().path("purchaseOrder").asText()).isEqualTo(order);
		assertThat(one(order).path("order").path("lines").path(0).path("announced").asLong()).isEqualTo(20);
		assertThat(one(order).path("events").findValuesAsText("kind")).containsExactly("raised", "sent", "confirmed",
				"announced");
		assertThat(this.buyer.get("/api/purchase-orders/%s/pdf".formatted(order)).requireStatus(200).text())
			.startsWith("%PDF");
		assertThat(this.buyer.get("/api/purchase-orders?open=true&supplierId=" + this.floor.site().supplierId())
			.items()
			.map((row) -> row.path("orderNumber").asText())).contains(order);
	}

	@Test
	void aLargeOrderNeedsAnotherBuyer() {
		String order = raise(UUID.randomUUID().toString(), 4000).requireStatus(202)
			.body()
			.path("order")
			.path("orderNumber")
			.asText();
		Floor.await(() -> task(this.buyer, order) != null);
		String path = "/api/tasks/" + task(this.buyer, order).path("key").asText();
		this.buyer.post(path + "/claim").requireStatus(200);
		Answer refused = this.buyer.post(path + "/complete",
				Map.of("variables", Map.of("approvalDecision", "approve")));
		refused.refusal(422);
		assertThat(refused.fieldError("approvalDecision")).contains("somebody else");
		this.buyer.delete(path + "/claim").requireStatus(204);

		Visitor other = this.dockflow.person(Role.MANAGER, null, "buyers");
		other.post(path + "/claim").requireStatus(200);
		other
			.post(path + "/complete",
					Map.of("variables", Map.of("approvalDecision", "approve", "decisionNote", "enough for a month",
							"changedLines", List.of(Map.of("itemId", this.item, "quantity", 3000)))))
			.requireStatus(204);

		Floor.await(() -> state(order).equals("SENT"));
		assertThat(one(order).path("order").path("decidedBy").asText()).isEqualTo(other.username());
		assertThat(one(order).path("order").path("lines").path(0).path("quantity").asLong()).isEqualTo(3000);
		this.buyer
			.post("/api/purchase-orders/%s/change".formatted(order), Map.of("quantities", Map.of(this.item, 2000)))
			.requireStatus(200);
		Floor.await(() -> one(order).path("order").path("revision").asInt() == 2);
		this.buyer.post("/api/purchase-orders/%s/cancel".formatted(order), Map.of("reason", "the shop closes"))
			.requireStatus(200);
		assertThat(state(order)).isEqualTo("CANCELLED");
		assertThat(this.buyer
			.post("/api/purchase-orders/%s/change".formatted(order), Map.of("quantities", Map.of(this.item, 1)))
			.refusal(409)).contains("CANCELLED");
	}

	@Test
	void anOrderThatCannotBeMeantIsRefusedFieldByField() {
		Answer refused = raise(UUID.randomUUID().toString(), "NOPE", 1);

		refused.refusal(422);
		assertThat(refused.fieldError("lines[0].itemId")).contains("NOPE");
		this.buyer.get("/api/purchase-orders/PO-0").refusal(404);
	}

	@Test
	void aSupplierIsReviewedOnDemand() {
		String supplier = this.floor.site().supplierId();

		String review = this.buyer.post("/api/suppliers/%s/reviews".formatted(supplier))
			.requireStatus(202)
			.body()
			.path("reviewNumber")
			.asText();

		Floor.await(() -> !this.buyer.get("/api/suppliers/" + supplier)
			.body()
			.path("reviews")
			.path(0)
			.path("closedAt")
			.isNull());
		JsonNode detail = this.buyer.get("/api/suppliers/" + supplier).body();
		assertThat(detail.path("reviews").path(0).path("reviewNumber").asText()).isEqualTo(review);
		assertThat(detail.path("reviews").path(0).path("decision").asText()).isEqualTo("KEEP");
		assertThat(detail.path("standing").asText()).isEqualTo("GOOD");
		assertThat(this.buyer.get("/api/suppliers/scorecards").body().findValuesAsText("supplierId"))
			.contains(supplier);
		assertThat(this.buyer.get("/api/suppliers/%s/terms".formatted(supplier)).requireStatus(200).body()).isEmpty();
	}

	private Answer raise(String key, long quantity) {
		return raise(key, this.item, quantity);
	}

	private Answer raise(String key, String itemId, long quantity) {
		Map<String, Object> body = Map.of("supplierId", this.floor.site().supplierId(), "siteId", this.floor.siteId(),
				"neededAt", "2031-03-10T00:00:00Z", "lines",
				List.of(Map.of("itemId", itemId, "quantity", quantity, "unitPriceCents", 250)));
		try {
			return this.buyer.send(this.buyer.request("/api/purchase-orders")
				.header("Content-Type", "application/json")
				.header("Idempotency-Key", key)
				.POST(BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(body))));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode one(String order) {
		return this.buyer.get("/api/purchase-orders/" + order).body();
	}

	private String state(String order) {
		return one(order).path("order").path("state").asText();
	}

	private static JsonNode task(Visitor person, String order) {
		return person.find("/api/tasks?size=500", "businessKey", order).orElse(null);
	}

}
