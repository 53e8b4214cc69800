package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What customers order and suppliers bring, drawn from what the application shows of
 * stock and catalogue.
 */
final class Goods {

	private static final Set<String> STORAGE = Set.of("BIN", "PICK_FACE");

	private static final int PAGE = 500;

	private static final int LOOK_AT = 4_000;

	private static final double RESTOCKING = 0.7;

	private static final int SHELF_LIFE_DAYS = 90;

	private final Api api;

	private final Whim whim;

	/** Under which conditions each site can store. */
	private final Map<String, Set<String>> conditions = new HashMap<>();

	Goods(Api api, Whim whim) {
		this.api = api;
		this.whim = whim;
	}

	/** A basket of goods that are free at the site; now and then more than there is. */
	List<Map<String, Object>> basket(String siteId) throws InterruptedException, IOException {
		var stock = free(siteId);
		var basket = new HashMap<String, Map<String, Object>>();
		for (var lines = this.whim.between(1L, 6L); lines > 0 && !stock.isEmpty(); lines--) {
			var row = this.whim.oneOf(stock);
			var free = row.path("quantity").asLong() - row.path("reserved").asLong();
			var wanted = this.whim.happens(0.01) ? free * 3 : Math.min(free, this.whim.between(1L, 8L));
			var itemId = field(row, "itemId").asText();
			basket.put(itemId, Map.of("itemId", itemId, "quantity", wanted));
		}
		return List.copyOf(basket.values());
	}

	/**
	 * A few cases each of some items of the master catalogue that the site can store,
	 * mostly of those it has run out of.
	 */
	List<Map<String, Object>> shipment(String siteId, String number) throws InterruptedException, IOException {
		var storable = conditions(siteId);
		var suited = page("/api/items?q=").stream()
			.filter((item) -> item.path("origin").asText("MASTER").equals("MASTER"))
			.filter((item) -> storable.contains(item.path("storageCondition").asText()))
			.toList();
		var there = free(siteId).stream().map((row) -> field(row, "itemId").asText()).collect(Collectors.toSet());
		var out = suited.stream().filter((item) -> !there.contains(item.path("itemId").asText())).toList();
		var items = (!out.isEmpty() && this.whim.happens(RESTOCKING)) ? out : suited;
		var lines = new HashMap<String, Map<String, Object>>();
		for (var count = this.whim.between(2L, 5L); count > 0 && !items.isEmpty(); count--) {
			var item = this.whim.oneOf(items);
			var line = line(item, number);
			lines.put(item.path("itemId").asText(), line);
		}
		return new ArrayList<>(lines.values());
	}

	/** All that is free of an item, and some of what is announced. */
	List<Map<String, Object>> ahead(String siteId, Map<String, Object> announced)
			throws InterruptedException, IOException {
		var itemId = (String) announced.get("itemId");
		var free = free(siteId).stream()
			.filter((row) -> field(row, "itemId").asText().equals(itemId))
			.mapToLong((row) -> row.path("quantity").asLong() - row.path("reserved").asLong())
			.sum();
		var coming = (Long) announced.get("quantity");
		return List.of(Map.of("itemId", itemId, "quantity", free + Math.max(1, coming / 2)));
	}

	private List<JsonNode> free(String siteId) throws InterruptedException, IOException {
		return page("/api/stock?siteId=%s".formatted(siteId)).stream()
			.filter((row) -> field(row, "status").asText("AVAILABLE").equals("AVAILABLE"))
			.filter((row) -> row.path("quantity").asLong() > row.path("reserved").asLong())
			.toList();
	}

	private Set<String> conditions(String siteId) throws InterruptedException, IOException {
		var known = this.conditions.get(siteId);
		if (known == null) {
			known = page("/api/locations?siteId=%s".formatted(siteId)).stream()
				.filter((location) -> STORAGE.contains(location.path("kind").asText()))
				.map((location) -> location.path("condition").asText())
				.collect(Collectors.toSet());
			this.conditions.put(siteId, known);
		}
		return known;
	}

	/** So much of an item, with the lot and date it needs. */
	Map<String, Object> line(String itemId, long quantity, String lot) throws InterruptedException, IOException {
		return line(item(itemId), quantity, lot);
	}

	boolean hasLots(String itemId) throws InterruptedException, IOException {
		return item(itemId).path("lotTracked").asBoolean();
	}

	private JsonNode item(String itemId) throws InterruptedException, IOException {
		return page("/api/items?q=" + itemId).stream()
			.filter((item) -> item.path("itemId").asText().equals(itemId))
			.findFirst()
			.orElseThrow(() -> new IOException("no item " + itemId + " in the catalogue"));
	}

	private Map<String, Object> line(JsonNode item, String number) {
		var cases = this.whim.between(1L, Math.clamp(item.path("casesPerPallet").asLong(4), 1, 6));
		return line(item, cases * Math.max(1, item.path("unitsPerCase").asLong(1)), number);
	}

	private static Map<String, Object> line(JsonNode item, long quantity, String number) {
		var line = new HashMap<String, Object>();
		line.put("itemId", item.path("itemId").asText());
		line.put("quantity", quantity);
		if (item.path("lotTracked").asBoolean()) {
			line.put("lot", number);
		}
		if (item.path("expiryTracked").asBoolean()) {
			line.put("expiry", LocalDate.now(ZoneOffset.UTC).plusDays(SHELF_LIFE_DAYS).toString());
		}
		return line;
	}

	/** The rows of a list, up to some thousands. */
	private List<JsonNode> page(String path) throws InterruptedException, IOException {
		var rows = new ArrayList<JsonNode>();
		for (var page = 0; page * PAGE < LOOK_AT; page++) {
			var answer = this.api.get("%s&page=%d&size=%d".formatted(path, page, PAGE));
			answer.body().path("items").forEach(rows::add);
			if (rows.size() >= answer.body().path("total").asLong()) {
				break;
			}
		}
		return rows;
	}

	/** Stock rows carry their cell's fields beside or inside a {@code cell}. */
	private static JsonNode field(JsonNode row, String name) {
		return row.has(name) ? row.path(name) : row.path("cell").path(name);
	}

}
