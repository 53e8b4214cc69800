package io.dockflow.processes;

import java.util.HashMap;
import java.util.Map;

import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Example rows of every decision table, at the edges of its rules.
 */
@ProcessTest
class DecisionTests {

	@BeforeEach
	void deploy(ProcessEngine engine) {
		engine.deploy(ModelFiles.ending(".dmn").stream().map(ModelFiles::onClassPath).toArray(String[]::new));
	}

	@Test
	void receiptTolerance(ProcessEngine engine) {
		assertThat(tolerance(engine, 0, 0, 0, 0)).isEqualTo(true);
		assertThat(tolerance(engine, 2, 5, 1, 0)).isEqualTo(true);
		assertThat(tolerance(engine, 2.1, 0, 0, 0)).isEqualTo(false);
		assertThat(tolerance(engine, 0, 5.1, 0, 0)).isEqualTo(false);
		assertThat(tolerance(engine, 0, 0, 1.1, 0)).isEqualTo(false);
		assertThat(tolerance(engine, 0, 0, 0, 1)).isEqualTo(false);
		assertThat(tolerance(engine, 50, 50, 50, 5)).isEqualTo(false);
	}

	@Test
	void inspectionSampling(ProcessEngine engine) {
		assertThat(sampling(engine, "A", true, 0)).isEqualTo(false);
		assertThat(sampling(engine, "A", false, 1.5)).isEqualTo(true);
		assertThat(sampling(engine, "B", true, 0)).isEqualTo(true);
		assertThat(sampling(engine, "B", false, 1)).isEqualTo(false);
		assertThat(sampling(engine, "C", false, 0)).isEqualTo(true);
		assertThat(sampling(engine, "C", true, 9)).isEqualTo(true);
		assertThat(sampling(engine, "unknown", true, 0)).isEqualTo(true);
	}

	@Test
	void inspectionDisposition(ProcessEngine engine) {
		assertThat(disposition(engine, "good")).isEqualTo("release");
		assertThat(disposition(engine, "minor")).isEqualTo("release");
		assertThat(disposition(engine, "major")).isEqualTo("block");
		assertThat(disposition(engine, "critical")).isEqualTo("return");
		assertThat(disposition(engine, "something else")).isEqualTo("block");
	}

	@Test
	void crossDockWindow(ProcessEngine engine) {
		assertThat(crossDocking(engine, 0, "AMBIENT", 99)).isEqualTo(true);
		assertThat(crossDocking(engine, 24, "AMBIENT", 50)).isEqualTo(true);
		assertThat(crossDocking(engine, 25, "AMBIENT", 50)).isEqualTo(false);
		assertThat(crossDocking(engine, 25, "AMBIENT", 20)).isEqualTo(true);
		assertThat(crossDocking(engine, 48, "AMBIENT", 0)).isEqualTo(true);
		assertThat(crossDocking(engine, 49, "AMBIENT", 0)).isEqualTo(false);
		assertThat(crossDocking(engine, 49, "AMBIENT", 50)).isEqualTo(false);
		assertThat(crossDocking(engine, 4, "CHILLED", 50)).isEqualTo(true);
		assertThat(crossDocking(engine, 5, "FROZEN", 0)).isEqualTo(false);
		assertThat(crossDocking(engine, 0, "HAZMAT", 0)).isEqualTo(false);
		assertThat(crossDocking(engine, 0, "SECURE", 0)).isEqualTo(false);
	}

	@Test
	void shipComplete(ProcessEngine engine) {
		assertThat(shipping(engine, "A", 0)).isEqualTo("wait");
		assertThat(shipping(engine, "A", 1)).isEqualTo("ship-part");
		assertThat(shipping(engine, "B", 49)).isEqualTo("wait");
		assertThat(shipping(engine, "B", 50)).isEqualTo("ship-part");
		assertThat(shipping(engine, "C", 99)).isEqualTo("wait");
		assertThat(shipping(engine, "D", 99)).isEqualTo("cancel");
		assertThat(shipping(engine, "D", 0)).isEqualTo("cancel");
		assertThat(shipping(engine, "unknown", 99)).isEqualTo("wait");
	}

	@Test
	void waveApproval(ProcessEngine engine) {
		assertThat(approval(engine, 150, 2500, 1200)).isEqualTo(false);
		assertThat(approval(engine, 151, 10, 10)).isEqualTo(true);
		assertThat(approval(engine, 10, 2501, 10)).isEqualTo(true);
		assertThat(approval(engine, 10, 10, 1201)).isEqualTo(true);
		assertThat(approval(engine, 500, 9000, 9000)).isEqualTo(true);
	}

	@Test
	void weightTolerance(ProcessEngine engine) {
		assertThat(engine.decide(Decisions.WEIGHT_TOLERANCE, Map.of("weightDeviationPercent", 5))).isEqualTo(true);
		assertThat(engine.decide(Decisions.WEIGHT_TOLERANCE, Map.of("weightDeviationPercent", 5.1))).isEqualTo(false);
	}

	@Test
	void adjustmentApprovalOfCountDifferences(ProcessEngine engine) {
		assertThat(adjusting(engine, "adjust", "count-difference", 20, 10)).isEqualTo(false);
		assertThat(adjusting(engine, "adjust", "count-difference", 1, 0.1)).isEqualTo(false);
		assertThat(adjusting(engine, "adjust", "count-difference", 20, 10.1)).isEqualTo(true);
		assertThat(adjusting(engine, "adjust", "count-difference", 21, 1)).isEqualTo(true);
		assertThat(adjusting(engine, "adjust", "count-difference", 500, 250)).isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "damaged", "expired", "quality" })
	void adjustmentApprovalOfSpoiltGoods(String reason, ProcessEngine engine) {
		assertThat(adjusting(engine, "adjust", reason, 20, 100)).isEqualTo(false);
		assertThat(adjusting(engine, "adjust", reason, 21, 1)).isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "found", "lost", "data-error", "other" })
	void adjustmentApprovalOfWhatNoCountExplains(String reason, ProcessEngine engine) {
		assertThat(adjusting(engine, "adjust", reason, 5, 100)).isEqualTo(false);
		assertThat(adjusting(engine, "adjust", reason, 6, 1)).isEqualTo(true);
	}

	@Test
	void adjustmentApprovalOfStatusChanges(ProcessEngine engine) {
		assertThat(adjusting(engine, "change-status", "damaged", 900, 100)).isEqualTo(false);
		assertThat(adjusting(engine, "change-status", "quality", 1, 100)).isEqualTo(false);
		assertThat(adjusting(engine, "release", "quality", 1, 1)).isEqualTo(true);
		assertThat(adjusting(engine, "release", "unknown", 1, 1)).isEqualTo(true);
	}

	@Test
	void adjustmentApprovalOfTheUnknown(ProcessEngine engine) {
		assertThat(adjusting(engine, "adjust", "unknown", 1, 1)).isEqualTo(true);
		assertThat(adjusting(engine, "unknown", "count-difference", 1, 1)).isEqualTo(true);
	}

	@Test
	void countToleranceOfTwoEqualCounts(ProcessEngine engine) {
		assertThat(counting(engine, true, 500, 90, 50000, "short-pick")).isEqualTo(true);
		assertThat(counting(engine, true, 2, 100, 300, "zero-check")).isEqualTo(true);
		assertThat(counting(engine, true, 1, 1, 50001, "planned")).isEqualTo(false);
		assertThat(counting(engine, true, 0, 0, 0, "planned")).isEqualTo(true);
	}

	@Test
	void countToleranceOfCountsThatDiffer(ProcessEngine engine) {
		assertThat(counting(engine, false, 0, 0, 0, "spot")).isEqualTo(true);
		assertThat(counting(engine, false, 2, 5, 2000, "planned")).isEqualTo(true);
		assertThat(counting(engine, false, 2, 5, 2000, "unknown")).isEqualTo(true);
		assertThat(counting(engine, false, 2, 5, 2000, "short-pick")).isEqualTo(false);
		assertThat(counting(engine, false, 2, 100, 300, "zero-check")).isEqualTo(false);
		assertThat(counting(engine, false, 2, 5, 2001, "planned")).isEqualTo(false);
		assertThat(counting(engine, false, 2, 5.1, 0, "planned")).isEqualTo(false);
		assertThat(counting(engine, false, 3, 1, 0, "planned")).isEqualTo(false);
		assertThat(counting(engine, null, 1, 1, 1, "planned")).isEqualTo(false);
	}

	@Test
	void purchaseApproval(ProcessEngine engine) {
		assertThat(buying(engine, "good", true, 5000)).isEqualTo(false);
		assertThat(buying(engine, "good", true, 5000.01)).isEqualTo(true);
		assertThat(buying(engine, "good", false, 500)).isEqualTo(false);
		assertThat(buying(engine, "good", false, 500.01)).isEqualTo(true);
		assertThat(buying(engine, "warned", true, 1)).isEqualTo(true);
		assertThat(buying(engine, "second-source", false, 1)).isEqualTo(true);
		assertThat(buying(engine, "blocked", true, 1)).isEqualTo(true);
		assertThat(buying(engine, "unknown", true, 1)).isEqualTo(true);
	}

	@Test
	void supplierStanding(ProcessEngine engine) {
		assertThat(standing(engine, 2, 0, 5, 9, 9)).isEqualTo(false);
		assertThat(standing(engine, 0, 100, 5.1, 0, 0)).isEqualTo(true);
		assertThat(standing(engine, 3, 84.9, 0, 0, 0)).isEqualTo(true);
		assertThat(standing(engine, 3, 85, 2.1, 0, 0)).isEqualTo(true);
		assertThat(standing(engine, 3, 85, 2, 5.1, 0)).isEqualTo(true);
		assertThat(standing(engine, 3, 85, 2, 5, 3.1)).isEqualTo(true);
		assertThat(standing(engine, 3, 85, 2, 5, 3)).isEqualTo(false);
		assertThat(standing(engine, 30, 100, 0, 0, -4)).isEqualTo(false);
	}

	@Test
	void transferApprovalOfThePlan(ProcessEngine engine) {
		assertThat(transferring(engine, true, 1000, 50)).isEqualTo(false);
		assertThat(transferring(engine, true, 1001, 50)).isEqualTo(true);
		assertThat(transferring(engine, true, 1, 51)).isEqualTo(true);
		assertThat(transferring(engine, true, 5000, 1000)).isEqualTo(true);
	}

	@Test
	void transferApprovalOfPeople(ProcessEngine engine) {
		assertThat(transferring(engine, false, 100, 20)).isEqualTo(false);
		assertThat(transferring(engine, false, 101, 20)).isEqualTo(true);
		assertThat(transferring(engine, false, 1, 21)).isEqualTo(true);
		assertThat(transferring(engine, false, 5000, 1000)).isEqualTo(true);
	}

	@Test
	void proposalApproval(ProcessEngine engine) {
		assertThat(planning(engine, 5000, 50, "none")).isEqualTo(false);
		assertThat(planning(engine, 0, 0, "none")).isEqualTo(false);
		assertThat(planning(engine, 5000.01, 0, "none")).isEqualTo(true);
		assertThat(planning(engine, 5000, 50.1, "none")).isEqualTo(true);
		assertThat(planning(engine, 1000, 50, "new-item")).isEqualTo(false);
		assertThat(planning(engine, 1000.01, 50, "new-item")).isEqualTo(true);
		assertThat(planning(engine, 1000, 50.1, "new-item")).isEqualTo(true);
		assertThat(planning(engine, 1, 0, "large")).isEqualTo(true);
		assertThat(planning(engine, 1, 0, "unsourced")).isEqualTo(true);
		assertThat(planning(engine, 1, 0, "unknown")).isEqualTo(true);
	}

	private static Object planning(ProcessEngine engine, double value, double change, String exception) {
		return engine.decide(Decisions.PROPOSAL_APPROVAL,
				Map.of("proposalValue", value, "valueChangePercent", change, "exceptionClass", exception));
	}

	@Test
	void returnDispositionOfGoodGoods(ProcessEngine engine) {
		assertThat(disposing(engine, "A", false, 0, 0)).isEqualTo("restock");
		assertThat(disposing(engine, "A", true, 31, 0)).isEqualTo("restock");
		assertThat(disposing(engine, "A", true, 30, 50)).isEqualTo("scrap");
		assertThat(disposing(engine, "B", false, 0, 50)).isEqualTo("rework");
		assertThat(disposing(engine, "B", true, 31, 0)).isEqualTo("rework");
		assertThat(disposing(engine, "B", true, 30, 50)).isEqualTo("scrap");
	}

	@Test
	void returnDispositionOfDamagedGoods(ProcessEngine engine) {
		assertThat(disposing(engine, "C", false, 0, 0)).as("value unknown").isEqualTo("rework");
		assertThat(disposing(engine, "C", false, 0, 4.99)).isEqualTo("scrap");
		assertThat(disposing(engine, "C", false, 0, 5)).isEqualTo("vendor");
		assertThat(disposing(engine, "C", true, 90, 50)).isEqualTo("scrap");
		assertThat(disposing(engine, "D", false, 0, 500)).isEqualTo("scrap");
		assertThat(disposing(engine, "D", true, 90, 0)).isEqualTo("scrap");
		assertThat(disposing(engine, "E", false, 0, 0)).as("no such grade").isEqualTo("rework");
	}

	@Test
	void scrapApproval(ProcessEngine engine) {
		assertThat(scrapping(engine, 10, 50)).isEqualTo(false);
		assertThat(scrapping(engine, 11, 0)).isEqualTo(true);
		assertThat(scrapping(engine, 1, 50.01)).isEqualTo(true);
		assertThat(scrapping(engine, 500, 9000)).isEqualTo(true);
	}

	@Test
	void anInspectionWithoutResultIsHandledWithCare(ProcessEngine engine) {
		Map<String, Object> nothing = new HashMap<>();
		nothing.put("inspectionResult", null);

		assertThat(engine.decide(Decisions.INSPECTION_DISPOSITION, nothing)).isEqualTo("block");
	}

	private static Object tolerance(ProcessEngine engine, double over, double shortage, double damaged, int extra) {
		return engine.decide(Decisions.RECEIPT_TOLERANCE, Floor.counted(over, shortage, damaged, extra));
	}

	private static Object sampling(ProcessEngine engine, String supplierClass, boolean perishable, double damaged) {
		return engine.decide(Decisions.INSPECTION_SAMPLING,
				Map.of("supplierClass", supplierClass, "hasPerishable", perishable, "damagedPercent", damaged));
	}

	private static Object disposition(ProcessEngine engine, String result) {
		return engine.decide(Decisions.INSPECTION_DISPOSITION, Map.of("inspectionResult", result));
	}

	private static Object counting(ProcessEngine engine, Boolean agree, int units, double percent, int cents,
			String cause) {
		Map<String, Object> counted = new HashMap<>(Map.of("differenceUnits", units, "differencePercent", percent,
				"differenceValue", cents, "countCause", cause));
		counted.put("countsAgree", agree);
		return engine.decide(Decisions.COUNT_TOLERANCE, counted);
	}

	private static Object crossDocking(ProcessEngine engine, int hours, String condition, int priority) {
		return engine.decide(Decisions.CROSS_DOCK_WINDOW,
				Map.of("hoursUntilCutOff", hours, "storageCondition", condition, "priority", priority));
	}

	private static Object shipping(ProcessEngine engine, String customerClass, int fillPercent) {
		return engine.decide(Decisions.SHIP_COMPLETE,
				Map.of("customerClass", customerClass, "fillPercent", fillPercent));
	}

	private static Object approval(ProcessEngine engine, int orders, int lines, int minutes) {
		return engine.decide(Decisions.WAVE_APPROVAL,
				Map.of("orderCount", orders, "lineCount", lines, "plannedMinutes", minutes));
	}

	private static Object transferring(ProcessEngine engine, boolean byPlan, int units, int percent) {
		return engine.decide(Decisions.TRANSFER_APPROVAL, Floor.transfer(units, percent, byPlan));
	}

	private static Object disposing(ProcessEngine engine, String grade, boolean perishable, int days, double value) {
		return engine.decide(Decisions.RETURN_DISPOSITION,
				Map.of("grade", grade, "perishable", perishable, "remainingDays", days, "unitValue", value));
	}

	private static Object scrapping(ProcessEngine engine, int units, double value) {
		return engine.decide(Decisions.SCRAP_APPROVAL, Map.of("scrapUnits", units, "scrapValue", value));
	}

	private static Object adjusting(ProcessEngine engine, String kind, String reason, int units, double percent) {
		return engine.decide(Decisions.ADJUSTMENT_APPROVAL,
				Map.of("adjustmentKind", kind, "reasonCode", reason, "changedUnits", units, "changePercent", percent));
	}

	private static Object buying(ProcessEngine engine, String standing, boolean byPlan, double value) {
		return engine.decide(Decisions.PURCHASE_APPROVAL,
				Map.of("supplierStanding", standing, "raisedByPlan", byPlan, "orderValue", value));
	}

	private static Object standing(ProcessEngine engine, int orders, double otif, double damaged, double deviation,
			double prices) {
		return engine.decide(Decisions.SUPPLIER_STANDING, Floor.scored(orders, otif, damaged, deviation, prices));
	}

}
