package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a counter finds in a bin. The simulated bins hold what the books say, but in one
 * count of four a little of the first item is missing: whoever counts again finds the
 * same.
 */
final class BinCounts {

	private static final int ONE_OF = 4;

	private static final int MOST_MISSING = 3;

	private final Api api;

	private final boolean mishaps;

	BinCounts(Api api, boolean mishaps) {
		this.api = api;
		this.mishaps = mishaps;
	}

	/** The answers of the count form. */
	Map<String, Object> count(JsonNode variables) throws InterruptedException, IOException {
		var itemId = variables.path("countedGoods").asText();
		var found = new TreeMap<String, Map<String, Object>>();
		for (var row : this.api
			.get("/api/stock?locationId=%s&page=0&size=200".formatted(variables.path("locationId").asText()))
			.body()
			.path("items")) {
			var cell = row.path("cell");
			if (itemId.contains(" ") || cell.path("itemId").asText().equals(itemId)) {
				found
					.computeIfAbsent(cell.path("itemId").asText() + " " + cell.path("lot").asText(),
							(goods) -> line(cell))
					.merge("quantity", row.path("quantity").asLong(), (a, b) -> (Long) a + (Long) b);
			}
		}
		found.values().stream().findFirst().ifPresent((first) -> lose(first, variables.path("countNumber").asText()));
		found.values().removeIf((line) -> (Long) line.get("quantity") == 0);
		return Map.of("countLines", found.values(), "nothingThere", found.isEmpty());
	}

	private static Map<String, Object> line(JsonNode cell) {
		var line = new LinkedHashMap<String, Object>();
		line.put("itemId", cell.path("itemId").asText());
		line.put("lot", cell.path("lot").asText(""));
		line.put("quantity", 0L);
		return line;
	}

	private void lose(Map<String, Object> line, String countNumber) {
		var chance = Math.floorMod(countNumber.hashCode(), ONE_OF * MOST_MISSING);
		if (this.mishaps && chance < MOST_MISSING) {
			line.merge("quantity", chance + 1L, (there, missing) -> Math.max(0, (Long) there - (Long) missing));
		}
	}

}
