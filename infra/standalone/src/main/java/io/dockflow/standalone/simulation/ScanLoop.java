package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through a task's panel line by line, one scan each, in the time the standards
 * plan. A line that refuses its scan twice is left to the form.
 */
final class ScanLoop {

	private static final Logger log = LoggerFactory.getLogger(ScanLoop.class);

	private static final int TRIES = 2;

	private static final double SHORT_PICK = 0.015;

	private static final double OVER_RECEIPT = 0.04;

	private static final double SHORT_RECEIPT = 0.04;

	private static final double DAMAGED = 0.03;

	private static final double MISSING_PARCEL = 0.01;

	private final Api api;

	private final Goods goods;

	private final Whim whim;

	private final Pace pace;

	ScanLoop(Api api, Whim whim, Pace pace) {
		this.api = api;
		this.goods = new Goods(api, whim);
		this.whim = whim;
		this.pace = pace;
	}

	WorkDone work(JsonNode task, Duration realTime) throws InterruptedException, IOException {
		var taskKey = task.path("key").asText();
		var panel = task.path("work");
		if (panel.path("kind").asText().equals("count") && panel.path("lines").isEmpty()) {
			this.pace.rest(realTime);
			return WorkDone.found(unannounced(task.path("variables").path("siteId").asText(), panel));
		}
		var perLine = realTime.dividedBy(Math.max(1, openLines(panel).size()));
		var kind = panel.path("kind").asText();
		var skipped = new HashSet<Integer>();
		var tries = new HashMap<Integer, Integer>();
		var shorts = new ArrayList<Map<String, Object>>();
		var missing = new ArrayList<String>();
		var current = panel;
		for (var line = next(current, skipped); line != null; line = next(current, skipped)) {
			this.pace.rest(perLine);
			var number = line.path("line").asInt();
			if (kind.equals("pick") && this.whim.goesWrong(SHORT_PICK)) {
				skipped.add(number);
				shorts.add(shortLine(line));
				continue;
			}
			if (kind.equals("load") && this.whim.goesWrong(MISSING_PARCEL)) {
				skipped.add(number);
				missing.add(line.path("barcode").asText());
				continue;
			}
			var scan = scan(kind, line);
			var answer = this.api.post("/api/tasks/%s/scan".formatted(taskKey), scan);
			if (answer.isOk()) {
				current = panelOf(answer.body());
				if (kind.equals("count") && !scan.containsKey("damaged")) {
					skipped.add(number);
				}
			}
			else if (tries.merge(number, 1, Integer::sum) >= TRIES) {
				log.info("{} gives up line {} of {}: {}", this.api.username(), number, panel.path("document").asText(),
						answer.problem());
				skipped.add(number);
				if (kind.equals("pick")) {
					shorts.add(shortLine(line));
				}
			}
		}
		return WorkDone.scanned(shorts, missing);
	}

	/** Nobody knows what is on a blind truck until it is unloaded. */
	private List<Map<String, Object>> unannounced(String siteId, JsonNode panel)
			throws InterruptedException, IOException {
		var found = this.goods.shipment(siteId, panel.path("document").asText());
		found.forEach((line) -> line.put("damaged", 0));
		return found;
	}

	/** The answer is the panel itself or carries it beside a message. */
	private static JsonNode panelOf(JsonNode body) {
		return body.path("panel").isObject() ? body.path("panel")
				: body.path("work").isObject() ? body.path("work") : body;
	}

	private static List<JsonNode> openLines(JsonNode panel) {
		return StreamSupport.stream(panel.path("lines").spliterator(), false)
			.filter((line) -> line.path("state").asText().equals("OPEN"))
			.filter((line) -> !isCounted(panel, line))
			.toList();
	}

	/* Somebody may have begun before; a count stays open until it is confirmed. */
	private static boolean isCounted(JsonNode panel, JsonNode line) {
		return panel.path("kind").asText().equals("count") && line.path("expected").isNumber()
				&& line.path("done").asLong() >= line.path("expected").asLong();
	}

	private static @Nullable JsonNode next(JsonNode panel, Set<Integer> skipped) {
		return openLines(panel).stream()
			.filter((line) -> !skipped.contains(line.path("line").asInt()))
			.findFirst()
			.orElse(null);
	}

	private static Map<String, Object> shortLine(JsonNode line) {
		return Map.of("line", line.path("line").asInt(), "picked", line.path("done").asLong());
	}

	private Map<String, Object> scan(String kind, JsonNode line) {
		var scan = new HashMap<String, Object>();
		scan.put("barcode", line.path("barcode").asText(line.path("itemId").asText()));
		scan.put("line", line.path("line").asInt());
		for (var field : List.of("lot", "locationId")) {
			if (line.path(field).isTextual()) {
				scan.put(field, line.path(field).asText());
			}
		}
		var rest = Math.max(1, line.path("expected").asLong(1) - line.path("done").asLong());
		if (kind.equals("count")) {
			count(line, rest, scan);
		}
		else if (!kind.equals("load")) {
			scan.put("quantity", rest);
		}
		return scan;
	}

	/**
	 * What is on the truck is not always what was announced; damaged goods are counted
	 * apart.
	 */
	private void count(JsonNode line, long rest, Map<String, Object> scan) {
		if (this.whim.goesWrong(DAMAGED)) {
			scan.put("quantity", Math.max(1, rest / 10));
			scan.put("damaged", true);
		}
		else {
			scan.put("quantity", found(line.path("expected").isNumber() ? rest : this.whim.between(5L, 60L)));
		}
	}

	private long found(long announced) {
		if (this.whim.goesWrong(OVER_RECEIPT)) {
			return announced + Math.max(1, announced / 5);
		}
		return this.whim.goesWrong(SHORT_RECEIPT) ? Math.max(1, announced * 9 / 10) : announced;
	}

}
