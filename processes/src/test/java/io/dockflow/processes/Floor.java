package io.dockflow.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.dockflow.testkit.engine.Answer;
import io.dockflow.testkit.engine.ProcessEngine;

/**
 * A warehouse where every worker succeeds; a test changes the answers it is about.
 */
final class Floor {

	private Floor() {
	}

	static void open(ProcessEngine engine) {
		engine.deploy(ModelFiles.deployable());
		JobTypes.all().forEach((type) -> engine.stub(type, Answer.completes()));
		labour(engine);
		receiving(engine);
		orders(engine);
		picking(engine);
		packing(engine);
		shipping(engine);
		inventory(engine);
		planning(engine);
		transfers(engine);
		returns(engine);
		counting(engine);
		crossDocking(engine);
		purchasing(engine);
		replenishment(engine);
	}

	static String in(Duration duration) {
		return Instant.now().plus(duration).toString();
	}

	private static void labour(ProcessEngine engine) {
		engine.stub(JobTypes.LABOR_ASSIGN_WORKER, Map.of("assignee", "nora", "dueAt", in(Duration.ofMinutes(30)),
				"slaAt", in(Duration.ofMinutes(40)), "priority", 60, "plannedSeconds", 900));
	}

	private static void receiving(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_ARRANGE_DOCK, Answer.completes(dock("W1-DOCK-01", Duration.ofHours(2))),
				Answer.completes(dock("W1-DOCK-02", Duration.ofHours(26))));
		engine.stub(JobTypes.RECEIVING_REARRANGE_DOCK,
				Map.of("dockDoor", "W1-DOCK-03", "appointmentAt", in(Duration.ofHours(4))));
		engine.stub(JobTypes.RECEIVING_FREE_DOCK, Map.of("truckArrived", false));
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, counted(0, 0, 0, 0));
		engine.stub(JobTypes.RECEIVING_POST_RECEIPT, received("A", false));
		engine.stub(JobTypes.RECEIVING_APPLY_DISPOSITION,
				Map.of("handlingUnitIds", List.of("340123450000000018", "340123450000000025")));
		engine.stub(JobTypes.RECEIVING_CLOSE_DELIVERY, Map.of("dockToStockSeconds", 3600));
		engine.stub(JobTypes.SLOTTING_PROPOSE_LOCATION, proposed("W1-A03-07-2"));
	}

	private static Map<String, ?> dock(String door, Duration until) {
		return Map.of("dockDoor", door, "appointmentAt", in(until), "lateAt", in(until.plusHours(1)), "noShowAt",
				in(until.plusHours(6)));
	}

	static Map<String, ?> counted(double over, double shortage, double damaged, int unannounced) {
		return Map.of("overReceiptPercent", over, "shortReceiptPercent", shortage, "damagedPercent", damaged,
				"unannouncedLines", unannounced);
	}

	static Map<String, ?> received(String supplierClass, boolean perishable) {
		return Map.of("receiptNumber", "GRN-000001", "handlingUnitIds",
				List.of("340123450000000018", "340123450000000025"), "supplierClass", supplierClass, "hasPerishable",
				perishable);
	}

	static Map<String, ?> proposed(String location) {
		return Map.of("locationId", location, "reason", "nearest bin with room", "skill", "put-away", "candidateCount",
				7);
	}

	private static void orders(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_VALIDATE_ORDER, Map.of("orderValid", true, "rejectionReason", ""));
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, allocated("full", 100));
		engine.stub(JobTypes.ORDERS_SPLIT_BACKORDER, Map.of("backorderNumber", "SO-000002"));
		engine.stub(JobTypes.ORDERS_QUEUE_FOR_WAVE, Map.of("queued", true));
		engine.stub(JobTypes.ORDERS_SETTLE_SHORT_PICK, Map.of("remainingOutcome", "ship"));
		engine.stub(JobTypes.WAVES_SELECT_ORDERS, Map.of("orderCount", 12, "lineCount", 90));
		engine.stub(JobTypes.WAVES_PLAN_PICK_LISTS, Map.of("pickListNumbers", List.of("PL-000001", "PL-000002"),
				"plannedMinutes", 80, "naiveMetres", 2400, "plannedMetres", 1100));
		engine.stub(JobTypes.WAVES_CLOSE_WAVE, Map.of("pickedLines", 90, "shortLines", 0));
	}

	static Map<String, ?> allocated(String outcome, int fillPercent) {
		return Map.of("allocationOutcome", outcome, "fillPercent", fillPercent, "backorderUntil",
				in(Duration.ofDays(3)));
	}

	private static void picking(ProcessEngine engine) {
		engine.stub(JobTypes.PICKING_CONFIRM_PICKS, Map.of("pickOutcome", "complete", "openShortLines", 0));
		engine.stub(JobTypes.PICKING_RESOLVE_SHORT, Map.of("shortResolution", "given-up"));
	}

	private static void packing(ProcessEngine engine) {
		engine.stub(JobTypes.PACKING_CARTONISE,
				Map.of("shipmentNumber", "SH-000001", "cartonCount", 2, "expectedWeightGrams", 8400));
		engine.stub(JobTypes.PACKING_CHECK_WEIGHT, Map.of("weightDeviationPercent", 1.2));
		engine.stub(JobTypes.PACKING_PRINT_LABELS, Map.of("documentIds", List.of("17", "18")));
		engine.stub(JobTypes.PACKING_POST_PACKING, Map.of("stagingLane", "W1-STAGE-01"));
	}

	private static void shipping(ProcessEngine engine) {
		engine.stub(JobTypes.SHIPPING_ASSIGN_TO_LOAD, Map.of("loadNumber", "LD-000001"));
		engine.stub(JobTypes.SHIPPING_ASSIGN_DOOR,
				Map.of("dockDoor", "W1-DOCK-03", "stagingLane", "W1-STAGE-01", "lateAt", in(Duration.ofHours(2))));
		engine.stub(JobTypes.SHIPPING_RECONCILE_LOAD, Map.of("missingCount", 0));
		engine.stub(JobTypes.SHIPPING_SEAL_LOAD, Map.of("manifestDocumentId", "21"));
		engine.stub(JobTypes.SHIPPING_ISSUE_GOODS, Map.of("deliveryOverdueAt", in(Duration.ofDays(2))));
	}

	private static void transfers(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_ASSESS_TRANSFER, transfer(40, 10, false));
		engine.stub(JobTypes.TRANSFERS_RESERVE_STOCK, Map.of("reservedUnits", 40));
		engine.stub(JobTypes.TRANSFERS_SEND_GOODS, Map.of("sentUnits", 38, "overdueAt", in(Duration.ofDays(2))));
		engine.stub(JobTypes.TRANSFERS_POST_RECEIPT, arrived(0, "340123450000000018", "340123450000000025"));
	}

	private static void returns(ProcessEngine engine) {
		engine.stub(JobTypes.RETURNS_RECORD_GRADES, Map.of("gradedLines", List.of(graded(1, "A"), graded(2, "B"))));
		engine.stub(JobTypes.RETURNS_APPLY_DISPOSITIONS, sorted(0, 0, "340123450000000018"));
	}

	static Map<String, ?> graded(int line, String grade) {
		return Map.of("line", line, "grade", grade, "perishable", false, "remainingDays", 0, "unitValue", 20);
	}

	static Map<String, ?> sorted(int scrapUnits, double scrapValue, String... units) {
		return Map.of("handlingUnitIds", List.of(units), "scrapUnits", scrapUnits, "scrapValue", scrapValue,
				"scrapText", "%d of SKU-00017, grade D".formatted(scrapUnits));
	}

	static Map<String, ?> transfer(int units, int percent, boolean byPlan) {
		return Map.of("requestedUnits", units, "sharePercent", percent, "byPlan", byPlan, "summary",
				"sam asks: %d base units".formatted(units));
	}

	static Map<String, ?> arrived(int missing, String... units) {
		return Map.of("handlingUnitIds", List.of(units), "missingUnits", missing, "missingText",
				"%d pcs of SKU-00017".formatted(missing));
	}

	private static void inventory(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_ASSESS_ADJUSTMENT, assessed("adjust", "count-difference", 3, 1.5));
		engine.stub(JobTypes.INVENTORY_EXPIRE_LOTS, Map.of("expiredLots", 0));
		engine.stub(JobTypes.INVENTORY_ASSESS_LEVELS, levels(0));
		engine.stub(JobTypes.INVENTORY_AUDIT_BOOKS, audited(0));
	}

	private static void replenishment(ProcessEngine engine) {
		engine.stub(JobTypes.REPLENISHMENT_CHOOSE_SOURCE,
				Map.of("sourceSummary", "24 from W1-A09-03-4", "moveQuantity", 24, "sourceLocation", "W1-A09-03-4"));
		engine.stub(JobTypes.WAVES_SUPPLY_FACES, supplied(0));
	}

	static Map<String, ?> supplied(int shortFaces) {
		return Map.of("shortFaces", shortFaces, "facesDueAt", in(Duration.ofMinutes(45)));
	}

	private static void counting(ProcessEngine engine) {
		engine.stub(JobTypes.COUNTING_COMPARE_COUNT, compared("as-booked", false, 0));
	}

	static Map<String, ?> compared(String outcome, boolean agree, int units) {
		return Map.of("countOutcome", outcome, "countsAgree", agree, "differenceUnits", units, "differencePercent",
				units * 10, "differenceValue", units * 1000, "countCause", "spot", "counters", "|nora|", "countSummary",
				"SKU-00017: 10 booked, %d seen".formatted(10 - units));
	}

	static Map<String, ?> assessed(String kind, String reason, int units, double percent) {
		return Map.of("adjustmentKind", kind, "reasonCode", reason, "changedUnits", units, "changePercent", percent,
				"summary", "%d units of SKU-00017 in W1-A03-07-2".formatted(units));
	}

	static Map<String, ?> levels(int newExceptions) {
		return Map.of("lowItems", 4, "outItems", 1, "overItems", 2, "expiringItems", 3, "newExceptions", newExceptions);
	}

	static Map<String, ?> audited(int violations) {
		return Map.of("booksAgree", violations == 0, "violations", violations, "businessKey", "AUDIT-000001", "siteId",
				"");
	}

	private static void crossDocking(ProcessEngine engine) {
		engine.stub(JobTypes.CROSSDOCK_FIND_DEMAND, Map.of("crossDockCandidates", List.of()));
		engine.stub(JobTypes.CROSSDOCK_MATCH_UNITS,
				sorted(List.of(), List.of("340123450000000018", "340123450000000025")));
		engine.stub(JobTypes.CROSSDOCK_RESERVE_UNIT, Map.of("orderNumbers", List.of("SO-000001")));
		engine.stub(JobTypes.CROSSDOCK_CHOOSE_LANE, lane("W1-STAGE-01", false));
		engine.stub(JobTypes.CROSSDOCK_POST_MOVE, Map.of("cutOffAt", in(Duration.ofHours(2))));
		engine.stub(JobTypes.CROSSDOCK_REVIEW_UNIT, reviewed("put-away"));
	}

	static Map<String, ?> sorted(List<String> crossDocked, List<String> putAway) {
		return Map.of("crossDockUnitIds", crossDocked, "putAwayUnitIds", putAway);
	}

	static Map<String, ?> lane(String lane, boolean alreadyThere) {
		return Map.of("laneId", lane, "reason", "nearest to the truck", "alreadyThere", alreadyThere, "departAt",
				in(Duration.ofHours(3)));
	}

	static Map<String, ?> reviewed(String outcome) {
		return Map.of("reviewOutcome", outcome, "cutOffAt", in(Duration.ofHours(6)));
	}

	private static void purchasing(ProcessEngine engine) {
		engine.stub(JobTypes.PURCHASING_ASSESS_ORDER, ordered(1200, "good", true));
		engine.stub(JobTypes.PURCHASING_PLAN_REMINDER, Answer.completes(reminded(0)), Answer.completes(reminded(1)),
				Answer.completes(reminded(2)), Answer.completes(reminded(3)));
		engine.stub(JobTypes.PURCHASING_RECORD_CONFIRMATION, Map.of("promisedAt", in(Duration.ofDays(9))));
		engine.stub(JobTypes.PURCHASING_CHECK_RECEIPTS, receipts("complete"));
		engine.stub(JobTypes.PURCHASING_CLOSE_ORDER, Map.of("closedShort", false));
		engine.stub(JobTypes.SUPPLIERS_BUILD_SCORECARD, scored(12, 97.5, 0.4, 1.2, 0));
	}

	static Map<String, ?> ordered(double value, String standing, boolean byPlan) {
		return Map.of("orderValue", value, "supplierStanding", standing, "raisedByPlan", byPlan, "summary",
				"3 items for W1, raised by mia");
	}

	private static Map<String, ?> reminded(int times) {
		return Map.of("remindAfter", "PT24H", "remindersSent", times);
	}

	static Map<String, ?> receipts(String state) {
		return Map.of("receiptState", state, "overdueAt", in(Duration.ofDays(6)));
	}

	static Map<String, ?> scored(int orders, double otif, double damaged, double deviation, double prices) {
		return Map.of("closedOrders", orders, "otifPercent", otif, "leadTimeMean", 6.5, "leadTimeDeviation", deviation,
				"damagedPercent", damaged, "priceVariancePercent", prices, "summary", "Volt Chemicals since a year");
	}

	private static void planning(ProcessEngine engine) {
		engine.stub(JobTypes.PLANNING_SNAPSHOT_DEMAND, Map.of("batchIds", List.of(1, 2), "itemSites", 180));
		engine.stub(JobTypes.PLANNING_JOIN_ORDERS, proposed(900, 12, "none"));
	}

	static Map<String, ?> proposed(double value, double changePercent, String exceptionClass) {
		return Map.of("proposalCount", 14, "proposalValue", value, "valueChangePercent", changePercent,
				"exceptionClass", exceptionClass, "reviewUntil", in(Duration.ofHours(20)));
	}

}
