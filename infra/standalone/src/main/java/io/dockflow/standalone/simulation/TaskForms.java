package io.dockflow.standalone.simulation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How people fill the forms of the tasks: as the work went, with the mistakes that
 * happen. Fields nobody here knows get the answer their form suggests first.
 */
final class TaskForms {

	private static final double HEAVIER_THAN_PLANNED = 0.03;

	private final Whim whim;

	TaskForms(Whim whim) {
		this.whim = whim;
	}

	Map<String, Object> fill(JsonNode task, WorkDone work) {
		var fields = new HashMap<>(suggested(task.path("formSchema")));
		fields.putAll(known(task, work));
		return fields;
	}

	private Map<String, Object> known(JsonNode task, WorkDone work) {
		var variables = task.path("variables");
		return switch (task.path("elementId").asText()) {
			case "Task_UnloadAndCount" -> count(work);
			case "Task_DecideDiscrepancy" -> Map.of("discrepancyDecision",
					this.whim.happens(0.7) ? "accept" : "refuse-excess", "decisionNote", "Talked to the supplier");
			case "Task_InspectGoods" -> inspection();
			case "Task_PutAway" -> putAway(variables);
			case "Task_MoveToLane" -> Map.of("scannedUnit", variables.path("handlingUnitId").asText(), "confirmedLane",
					variables.path("laneId").asText());
			case "Task_ResolveNoSpace" -> Map.of("spaceDecision", "retry");
			case "Task_DecideBackorder" -> Map.of("backorderDecision",
					this.whim.oneOf(List.of("wait", "wait", "ship-part", "cancel")), "waitHours", 1);
			case "Task_ApproveWave" -> Map.of("waveDecision", "release");
			case "Task_PickItems", "Task_PickAndLoad" -> Map.of("shortLines", work.shortLines());
			case "Task_ReceiveReturn" -> Map.of("countConfirmed", true);
			case "Task_GradeReturn" -> Map.of("grades", grades(task.path("work")));
			case "Task_PackOrder" -> packing(variables);
			case "Task_CheckShipment" -> Map.of("checkDecision", this.whim.happens(0.8) ? "accept" : "repack");
			case "Task_LoadTruck" -> Map.of("sealNumber", "SEAL-%06d".formatted(this.whim.between(1L, 999_999L)),
					"missingParcels", work.missing().stream().map((sscc) -> Map.of("sscc", sscc)).toList());
			case "Task_DecideMissing" -> Map.of("missingDecision", "leave-behind");
			case "Task_EnquireDelivery" -> Map.of("deliveryOutcome", "delivered");
			case "Task_CallSupplier" -> Map.of("callOutcome", "confirmed", "promisedOn", soon());
			case "Task_ExpediteOrder" -> Map.of("expediteOutcome", "new-date", "promisedOn", soon());
			default -> Map.of();
		};
	}

	/** When a supplier that was called says it comes. */
	private String soon() {
		return LocalDate.now(ZoneOffset.UTC).plusDays(this.whim.between(1, 4)).toString();
	}

	/** Most of what comes back is as good as new. */
	private List<Map<String, Object>> grades(JsonNode work) {
		var grades = new ArrayList<Map<String, Object>>();
		work.path("lines")
			.forEach((line) -> grades.add(Map.of("line", line.path("line").asInt(), "grade",
					this.whim.oneOf(List.of("A", "A", "A", "B", "C", "D")), "note", "")));
		return grades;
	}

	private static Map<String, Object> count(WorkDone work) {
		return work.counted().isEmpty() ? Map.of("countConfirmed", !work.hasPanel())
				: Map.of("countConfirmed", false, "countedLines", work.counted());
	}

	private Map<String, Object> inspection() {
		var result = this.whim.goesWrong(0.1) ? this.whim.oneOf(List.of("minor", "major")) : "good";
		return Map.of("inspectionResult", result, "inspectionNote",
				result.equals("good") ? "Sample is fine" : "Damaged packaging in the sample");
	}

	/** Now and then the bin is blocked and the next one must be proposed. */
	private Map<String, Object> putAway(JsonNode variables) {
		var fields = new HashMap<String, Object>();
		fields.put("confirmedLocation", variables.path("locationId").asText());
		fields.put("locationBlocked", this.whim.goesWrong(0.02));
		return fields;
	}

	private Map<String, Object> packing(JsonNode variables) {
		var expected = variables.path("expectedWeightGrams").asLong(1_000);
		var deviation = this.whim.goesWrong(HEAVIER_THAN_PLANNED) ? 1.2 : this.whim.between(0.995, 1.01);
		return Map.of("measuredWeightGrams", Math.max(1, Math.round(expected * deviation)), "cartonsUsed",
				Math.max(1, variables.path("cartonCount").asInt(1)));
	}

	/**
	 * The first answer of each required field, so that a changed form does not stop the
	 * work.
	 */
	private static Map<String, Object> suggested(JsonNode schema) {
		var fields = new HashMap<String, Object>();
		for (var component : schema.path("components")) {
			var key = component.path("key").asText();
			if (!key.isEmpty() && component.path("conditional").isMissingNode()
					&& component.path("validate").path("required").asBoolean()) {
				suggestion(component).ifPresent((value) -> fields.put(key, value));
			}
		}
		return fields;
	}

	private static Optional<Object> suggestion(JsonNode component) {
		var least = component.path("validate").path("min");
		return switch (component.path("type").asText()) {
			case "checkbox" -> Optional.of(true);
			case "number" -> Optional.of(least.isNumber() ? least.numberValue() : 1);
			case "select", "radio" -> Optional.of(component.path("values").path(0).path("value").asText("yes"));
			case "textfield", "textarea" -> Optional.of("done");
			default -> Optional.empty();
		};
	}

}
