package io.dockflow.purchasing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.dockflow.purchasing.PurchaseFloor.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What buyers are told and asked, and whose approval counts.
 */
@DatabaseTest
class PurchaseApprovalIT {

	@TempDir
	static Path outbox;

	@Autowired
	ApplicationContext context;

	TestSite site;

	PurchaseFloor floor;

	String cup;

	@DynamicPropertySource
	static void outbox(DynamicPropertyRegistry registry) {
		registry.add("dockflow.purchasing.outbox", outbox::toString);
	}

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.floor = new PurchaseFloor(this.context, this.site);
		this.cup = this.site.item();
	}

	@Test
	void whoRaisedAnOrderCannotApproveIt() {
		var order = this.floor.raised(line(this.cup, 24));
		var less = List.of(new PurchaseWork.ChangedLine(this.cup, 12));

		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.floor.step((work) -> work.send(order, "mia", "I want it", less)))
			.withMessageContaining("somebody else than mia")
			.withMessageContaining("Approve order");
		assertNothingHappened(order);

		this.floor.step((work) -> work.send(order, "ben", "half is enough", less));
		assertThat(this.floor.order(order).decidedBy()).isEqualTo("ben");
	}

	@Test
	void anApprovalNeedsAName() {
		var order = this.floor.raised(line(this.cup, 24));

		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.floor.step((work) -> work.send(order, null, "good price", List.of())))
			.withMessageContaining("who approved");
		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.floor
			.step((work) -> work.send(order, " ", null, List.of(new PurchaseWork.ChangedLine(this.cup, 12)))));
		assertNothingHappened(order);
	}

	private void assertNothingHappened(String order) {
		assertThat(this.floor.order(order)).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(PurchaseOrder.State.REQUESTED);
			assertThat(it.decidedBy()).isNull();
			assertThat(it.lines()).extracting(PurchaseOrder.Line::quantity).containsExactly(24L);
		});
		assertThat(this.floor.files(outbox)).isEmpty();
	}

	@Test
	void nothingLeftIsNotSent() {
		var order = this.floor.raised(line(this.cup, 24));

		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.floor
				.step((work) -> work.send(order, "ben", null, List.of(new PurchaseWork.ChangedLine(this.cup, 0)))))
			.withMessageContaining("Reject");
		assertThat(this.floor.order(order).state()).isEqualTo(PurchaseOrder.State.REQUESTED);
		assertThat(this.floor.files(outbox)).isEmpty();
	}

	@Test
	void saysWhatAnApproverNeedsToKnow() {
		var terms = this.floor.bean(SupplyTermsOf.class);
		var elsewhere = TestSite.in(this.context).supplierId();
		terms.agree(List.of(new SupplyTerms(elsewhere, this.cup, 200, 1, 20, 9, true)));
		this.floor.bean(Suppliers.class).decide(this.site.supplierId(), Standing.WARNED, "mia", null);
		var order = this.floor.raised(line(this.cup, 24));

		this.floor.step((work) -> assertThat(work.assess(order)).satisfies((assessment) -> {
			assertThat(assessment.orderValue()).isEqualTo(60);
			assertThat(assessment.supplierStanding()).isEqualTo("warned");
			assertThat(assessment.raisedByPlan()).isTrue();
			assertThat(assessment.summary()).contains("24 base units", "RUN-7");
		}));

		var panels = this.floor.bean(WorkPanels.class);
		var task = new WorkItem("Task_ApproveOrder", order, Map.of("orderNumber", order), "ben");
		assertThat(panels.explain(task)).get()
			.satisfies((why) -> assertThat(why.candidates()).extracting("label", "score")
				.containsExactly(org.assertj.core.groups.Tuple.tuple(this.site.supplierId(), 60.0),
						org.assertj.core.groups.Tuple.tuple(elsewhere, 80.0)));
	}

	@Test
	void asksForWhatAnAnswerNeeds() {
		var panels = this.floor.bean(WorkPanels.class);
		var order = this.floor.raised(line(this.cup, 24));
		var approve = new WorkItem("Task_ApproveOrder", order, Map.of("orderNumber", order), "ben");
		var own = new WorkItem("Task_ApproveOrder", order, Map.of("orderNumber", order), "mia");
		var call = new WorkItem("Task_CallSupplier", order, Map.of("orderNumber", order), "ben");
		var expedite = new WorkItem("Task_ExpediteOrder", order, Map.of("orderNumber", order), "ben");

		assertThat(fields(panels, approve, Map.of("approvalDecision", "approve"))).isEmpty();
		assertThat(fields(panels, own, Map.of("approvalDecision", "approve"))).containsExactly("approvalDecision");
		assertThat(fields(panels, approve, Map.of("approvalDecision", "reject"))).containsExactly("decisionNote");
		assertThat(fields(panels, approve, Map.of())).containsExactly("approvalDecision");
		assertThat(fields(panels, approve,
				Map.of("approvalDecision", "approve", "changedLines",
						List.of(Map.of("itemId", "NOPE", "quantity", 1), Map.of("itemId", this.cup, "quantity", -1)))))
			.containsExactly("changedLines[0].itemId", "changedLines[1].quantity");
		assertThat(
				fields(panels, approve,
						Map.of("approvalDecision", "approve", "changedLines",
								List.of(Map.of("itemId", this.cup, "quantity", 0)))))
			.containsExactly("approvalDecision");
		assertThat(fields(panels, call, Map.of("callOutcome", "confirmed"))).containsExactly("promisedOn");
		assertThat(fields(panels, call, Map.of("callOutcome", "wait"))).isEmpty();
		assertThat(fields(panels, call, Map.of())).containsExactly("callOutcome");
		assertThat(fields(panels, expedite, Map.of("expediteOutcome", "new-date", "promisedOn", "soon")))
			.containsExactly("promisedOn");
		assertThat(fields(panels, expedite, Map.of("expediteOutcome", "new-date", "promisedOn", "2031-04-01")))
			.isEmpty();
	}

	private static List<String> fields(WorkPanels panels, WorkItem item, Map<String, Object> variables) {
		return panels.validate(item, variables).stream().map(FieldError::field).toList();
	}

}
