package io.dockflow.suppliers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Suppliers are looked at once, by what they did.
 */
@DatabaseTest
class SupplierReviewIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	ReviewWork reviews;

	@Autowired
	Suppliers suppliers;

	@Autowired
	SupplierRecord record;

	@Autowired
	Transactions transactions;

	@Autowired
	JdbcClient jdbc;

	String supplier;

	String item;

	@BeforeEach
	void supplier() {
		var site = TestSite.in(this.context);
		this.supplier = site.supplierId();
		this.item = site.item();
	}

	@Test
	void aSupplierHasOneOpenReview() {
		var first = this.reviews.request(this.supplier, "mia");
		var again = this.reviews.request(this.supplier, "ben");

		assertThat(again).isEqualTo(first);
		assertThat(first.reviewNumber()).startsWith("REV-");
		assertThat(messages()).isEqualTo(1);
		this.transactions.run(() -> this.reviews.close(first.reviewNumber(), "keep", null, null));
		this.transactions.run(this.reviews::requestAll);
		this.transactions.run(this.reviews::requestAll);
		assertThat(messages()).isEqualTo(2);
		assertThat(this.reviews.ofSupplier(this.supplier, 10)).hasSize(2);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reviews.request("nobody", "mia"));
	}

	@Test
	void theScorecardAddsUpWhatTheSupplierDid() {
		this.record.closed(List.of(line("A", 1, 4, 0, 10, 10), line("A", 2, 4, 0, 10, 10), line("B", 1, 6, -1, 10, 10),
				line("C", 1, 5, 2, 9, 10), line("D", 1, 5, 2, 10, 10)));
		this.record.ordered(List.of(line("E", 1, 1, 9, 0, 10)));
		this.record.received("GRN-" + this.supplier, this.supplier,
				List.of(new ReceivedGoods(this.item, 90, 6, 4), new ReceivedGoods(this.item, 100, 0, 0)));
		this.record.received("GRN-2" + this.supplier, this.supplier, List.of(new ReceivedGoods(this.item, 0, 1000, 0)));
		this.record.takenBack("GRN-2" + this.supplier);
		var review = this.reviews.request(this.supplier, "mia");

		var built = this.transactions.call(() -> this.reviews.build(review.reviewNumber()));

		var card = built.scorecard();
		assertThat(card.closedOrders()).isEqualTo(4);
		assertThat(card.otifPercent()).isEqualTo(50);
		assertThat(card.damagedPercent()).isEqualTo(5);
		assertThat(card.priceVariancePercent()).isEqualTo(10);
		assertThat(card.leadTimeMean()).isBetween(3.0, 7.0);
		assertThat(card.leadTimeDeviation()).isPositive();
		assertThat(built.summary()).contains("Test supplier", "4 orders closed, 50.0 %");
		assertThat(this.reviews.byNumber(review.reviewNumber()).scorecard()).isEqualTo(card);
		var task = new WorkItem("Task_DecideSupplier", review.reviewNumber(), Map.of(), "ben");
		assertThat(this.context.getBean(WorkPanels.class).explain(task)).get()
			.satisfies((why) -> assertThat(why.candidates())
				.anySatisfy((candidate) -> assertThat(candidate.chosen()).isTrue()));
		assertThat(this.context.getBean(WorkPanels.class).validate(task, Map.of("supplierDecision", "burn")))
			.extracting("field")
			.containsExactly("supplierDecision");
	}

	@Test
	void ordersOutsideTheYearDoNotCount() {
		this.record.closed(List.of(line("A", 1, 4, 0, 10, 10)));
		this.jdbc.sql("UPDATE supplier_order_line SET closed_at = closed_at - INTERVAL 400 DAY WHERE supplier_id = ?")
			.param(this.supplier)
			.update();
		var review = this.reviews.request(this.supplier, "mia");

		var card = this.transactions.call(() -> this.reviews.build(review.reviewNumber())).scorecard();

		assertThat(card.closedOrders()).isZero();
		assertThat(card.otifPercent()).isEqualTo(100);
	}

	@Test
	void whatAPersonDecidesBecomesTheStanding() {
		var standings = new ArrayList<Standing>();
		for (var decision : List.of("warn", "second-source", "block", "keep")) {
			var review = this.reviews.request(this.supplier, "mia");
			this.transactions.run(() -> this.reviews.close(review.reviewNumber(), decision, "ben", "as talked about"));
			standings.add(this.suppliers.standing(this.supplier));
			assertThat(this.reviews.byNumber(review.reviewNumber()).decidedBy()).isEqualTo("ben");
		}

		assertThat(standings).containsExactly(Standing.WARNED, Standing.SECOND_SOURCE, Standing.BLOCKED, Standing.GOOD);
	}

	@Test
	void aReviewThatNobodyHadToDecideLeavesTheStanding() {
		this.suppliers.decide(this.supplier, Standing.WARNED, "ben", null);
		var review = this.reviews.request(this.supplier, "mia");

		this.transactions.run(() -> this.reviews.close(review.reviewNumber(), "keep", null, null));

		assertThat(this.suppliers.standing(this.supplier)).isEqualTo(Standing.WARNED);
	}

	/**
	 * Ordered that many days ago and received now, late by some days; ten were ordered.
	 */
	private OrderedLine line(String order, int number, int days, int late, long good, long agreed) {
		var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		return new OrderedLine("PO-%s-%s".formatted(order, this.supplier), number, this.supplier, this.item,
				now.minus(days, ChronoUnit.DAYS), now.minus(late, ChronoUnit.DAYS), (good > 0) ? now : null, 10, good,
				11, agreed);
	}

	private long messages() {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM outbox WHERE message_name = 'supplier-review-due' AND correlation_key = ?")
			.param(this.supplier)
			.query(Long.class)
			.single();
	}

}
