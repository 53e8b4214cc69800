package io.dockflow.web.warehouse;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.dockflow.web.testing.Answer;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderApiIT {

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
	void theSameOrderAgainHasNoSecondEffect() {
		Map<String, Object> order = numbered(newNumber());

		Answer first = this.floor.supervisor().post("/api/orders", order);
		Answer again = this.floor.supervisor().post("/api/orders", order);

		assertThat(first.requireStatus(201).body().path("orderNumber")).isEqualTo(again.body().path("orderNumber"));
		assertThat(this.floor.supervisor().get("/api/orders?q=" + order.get("orderNumber")).items()).hasSize(1);
		assertThat(this.floor.supervisor().get("/api/orders/" + order.get("orderNumber")).body().path("events"))
			.filteredOn((event) -> event.path("kind").asText().equals("received"))
			.hasSize(1);
	}

	@Test
	void anotherOrderUnderTheSameNumberIsAConflict() {
		Map<String, Object> order = numbered(newNumber());
		this.floor.supervisor().post("/api/orders", order).requireStatus(201);

		order.put("lines", List.of(Map.of("itemId", this.item, "quantity", 2)));

		assertThat(this.floor.supervisor().post("/api/orders", order).refusal(409))
			.contains((String) order.get("orderNumber"));
	}

	@Test
	void theSameDeliveryAgainHasNoSecondEffectAndAnotherIsAConflict() {
		Map<String, Object> delivery = new HashMap<>(this.floor.announcement(this.item, 5));
		delivery.put("deliveryNumber", newNumber());

		Answer first = this.floor.supervisor().post("/api/deliveries", delivery).requireStatus(201);
		Answer again = this.floor.supervisor().post("/api/deliveries", delivery).requireStatus(201);
		delivery.put("lines", List.of(Map.of("itemId", this.item, "quantity", 6)));

		assertThat(again.body().path("deliveryNumber")).isEqualTo(first.body().path("deliveryNumber"));
		assertThat(this.floor.supervisor().post("/api/deliveries", delivery).refusal(409)).contains("other content");
	}

	@Test
	void aCancelledOrderEnds() {
		Map<String, Object> order = numbered(newNumber());
		String path = "/api/orders/" + order.get("orderNumber");
		this.floor.supervisor().post("/api/orders", order).requireStatus(201);

		this.floor.supervisor().post(path + "/cancel?reason=Changed%20mind").requireStatus(200);

		Floor.await(() -> this.floor.supervisor().get(path).body().path("state").asText().equals("CANCELLED"));
		assertThat(this.floor.supervisor().get(path).body().path("events"))
			.anySatisfy((event) -> assertThat(event.path("text").asText()).contains(this.floor.supervisor().username(),
					"Changed mind"));
	}

	@Test
	void anUnknownSiteOrItemIsToldAtOnce() {
		Map<String, Object> elsewhere = numbered(newNumber());
		elsewhere.put("siteId", "NOWHERE");
		Map<String, Object> unknown = numbered(newNumber());
		unknown.put("lines", List.of(Map.of("itemId", "NO-SUCH-ITEM", "quantity", 1)));

		assertThat(this.floor.supervisor().post("/api/orders", elsewhere).refusal(404)).contains("site NOWHERE");
		assertThat(this.floor.supervisor().post("/api/orders", unknown).refusal(404)).contains("item NO-SUCH-ITEM");
		assertThat(this.floor.supervisor().get("/api/orders/" + unknown.get("orderNumber")).refusal(404))
			.contains("There is no order");
	}

	@ParameterizedTest
	@MethodSource("wrongOrders")
	void aWrongFieldIsNamed(String field, Object value, String refusedField, String sentence) {
		Map<String, Object> order = numbered(newNumber());
		order.put(field, value);

		Answer answer = this.floor.supervisor().post("/api/orders", order);

		answer.refusal(422);
		assertThat(answer.fieldError(refusedField)).contains(sentence);
	}

	static Stream<Arguments> wrongOrders() {
		return Stream.of(Arguments.of("orderNumber", "A/1", "orderNumber", "none of /"),
				Arguments.of("orderNumber", "A".repeat(35), "orderNumber", "1 to 34 characters"),
				Arguments.of("orderNumber", "  ", "orderNumber", "1 to 34 characters"),
				Arguments.of("siteId", "", "siteId", "must not be blank"),
				Arguments.of("dueAt", "+1000000-01-01T00:00:00Z", "dueAt", "2000 and 2100"),
				Arguments.of("customerClass", "x".repeat(41), "customerClass", "40"),
				Arguments.of("customer", Map.of("name", "x".repeat(201), "country", "UK"), "customer.name", "200"),
				Arguments.of("lines", List.of(), "lines", "must not be empty"),
				Arguments.of("lines", Collections.singletonList(null), "lines[0]", "must not be null"),
				Arguments.of("lines", List.of(Map.of("itemId", "X", "quantity", 0)), "lines[0].quantity",
						"greater than 0"),
				Arguments.of("lines", List.of(Map.of("itemId", "X", "quantity", 10_000_001)), "lines[0].quantity",
						"less than or equal to 10000000"));
	}

	private Map<String, Object> numbered(String number) {
		Map<String, Object> order = new HashMap<>(this.floor.order(this.item, 1));
		order.put("orderNumber", number);
		return order;
	}

	private static String newNumber() {
		return "IT-" + UUID.randomUUID().toString().substring(0, 13);
	}

}
