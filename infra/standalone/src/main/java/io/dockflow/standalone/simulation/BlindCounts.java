package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What people find who are not told what to expect: in a bin, what the books say, but in
 * one count of four a little of the first item is missing, and whoever counts again finds
 * the same; of a transfer, all that was sent.
 */
final class BlindCounts {

	private static final String BIN = "Task_CountStock";

	private static final String TRANSFER = "Task_ReceiveTransfer";

	private static final int ONE_OF = 4;

	private static final int MOST_MISSING = 3;

	private final Api api;

	private final boolean mishaps;

	BlindCounts(Api api, boolean mishaps) {
		this.api = api;
		this.mishaps = mishaps;
	}

	/** Whether a task is such a count. */
	static boolean isFor(JsonNode task) {
		var element = task.path("elementId").asText();
		return element.equals(BIN) || element.equals(TRANSFER);
	}

	/** The answers of its form. */
	Map<String, Object> count(JsonNode task) throws InterruptedException, IOException {
		return task.path("elementId").asText().equals(BIN) ? bin(task.path("variables"))
				: transfer(task.path("variables"), task.path("work"));
	}

	/**
	 * The lines of one item share what was sent of it: one each when there are as many,
	 * as of numbered pieces, else the first takes it all.
	 */
	private Map<String, Object> transfer(JsonNode variables, JsonNode work) throws InterruptedException, IOException {
		var sent = new HashMap<String, Long>();
		for (var line : this.api.get("/api/transfers/" + variables.path("transferNumber").asText())
			.body()
			.path("lines")) {
			sent.merge(line.path("itemId").asText(), line.path("shipped").asLong() - line.path("received").asLong(),
					Long::sum);
		}
		var lines = new HashMap<String, Long>();
		work.path("lines").forEach((line) -> lines.merge(line.path("itemId").asText(), 1L, Long::sum));
		var counted = new ArrayList<Map<String, Object>>();
		for (var line : work.path("lines")) {
			var itemId = line.path("itemId").asText();
			var left = sent.getOrDefault(itemId, 0L);
			var there = left.equals(lines.get(itemId)) ? Math.min(1L, left) : left;
			sent.put(itemId, left - there);
			lines.merge(itemId, -1L, Long::sum);
			counted.add(Map.of("line", line.path("line").asInt(), "quantity", there));
		}
		return Map.of("countedLines", counted);
	}

	private Map<String, Object> bin(JsonNode variables) throws InterruptedException, IOException {
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
