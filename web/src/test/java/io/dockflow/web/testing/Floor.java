package io.dockflow.web.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.testing.TestSite;
import io.dockflow.web.security.Role;
import org.awaitility.Awaitility;

/**
 * The floor of a site of its own, with its supervisor, as they are over HTTP.
 */
public final class Floor {

	private final TestSite site;

	private final Visitor supervisor;

	private Floor(TestSite site, Visitor supervisor) {
		this.site = site;
		this.supervisor = supervisor;
	}

	public static Floor of(Dockflow dockflow) {
		TestSite site = dockflow.site();
		return new Floor(site, dockflow.person(Role.SUPERVISOR, site.siteId(), "supervisors"));
	}

	public TestSite site() {
		return this.site;
	}

	public String siteId() {
		return this.site.siteId();
	}

	public Visitor supervisor() {
		return this.supervisor;
	}

	public Map<String, Object> announcement(String item, long quantity) {
		return Map.of("siteId", siteId(), "supplierId", this.site.supplierId(), "expectedAt",
				Instant.now().plus(1, ChronoUnit.HOURS).toString(), "lines",
				List.of(Map.of("itemId", item, "quantity", quantity)));
	}

	/** A delivery whose truck is at its door. */
	public String delivery(String item, long quantity) {
		String number = this.supervisor.post("/api/deliveries", announcement(item, quantity))
			.body()
			.path("deliveryNumber")
			.asText();
		await(() -> !this.supervisor.get("/api/deliveries/" + number).body().path("dockDoor").isNull());
		this.supervisor.post("/api/deliveries/%s/arrival".formatted(number)).requireStatus(200);
		return number;
	}

	public Map<String, Object> order(String item, long quantity) {
		return order("A", List.of(Map.of("itemId", item, "quantity", quantity)));
	}

	/** Of a customer who takes all or nothing. */
	public Map<String, Object> order(String item, long quantity, String otherItem, long otherQuantity) {
		return order("C", List.of(Map.of("itemId", item, "quantity", quantity),
				Map.of("itemId", otherItem, "quantity", otherQuantity)));
	}

	private Map<String, Object> order(String customerClass, List<Map<String, Object>> lines) {
		return Map.of("siteId", siteId(), "customer", Map.of("name", "Blue Ribbon", "country", "United Kingdom"),
				"customerClass", customerClass, "dueAt", Instant.now().plus(1, ChronoUnit.DAYS).toString(), "lines",
				lines);
	}

	/** The open task of that element which the person sees, as soon as there is one. */
	public JsonNode task(Visitor person, String elementId) {
		await(() -> find(person, elementId).isPresent());
		return find(person, elementId).orElseThrow();
	}

	public Optional<JsonNode> find(Visitor person, String elementId) {
		return person.find("/api/tasks?size=500", "elementId", elementId);
	}

	/** The person claims the next task of that element and completes it. */
	public JsonNode does(Visitor person, String elementId, Map<String, Object> values) {
		String key = task(person, elementId).path("key").asText();
		person.post("/api/tasks/%s/claim".formatted(key)).requireStatus(200);
		JsonNode task = person.get("/api/tasks/" + key).body();
		person.post("/api/tasks/%s/complete".formatted(key), Map.of("variables", values)).requireStatus(204);
		await(() -> !person.get("/api/tasks/" + key).body().path("state").asText().equals("CREATED"));
		return task;
	}

	public static void await(Supplier<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(condition::get);
	}

}
