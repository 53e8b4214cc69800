package io.dockflow.receiving;

import java.time.Instant;
import java.util.List;

import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Scan;
import io.dockflow.sites.Docks;
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
 * Wherever a delivery is called off, nothing of it stays behind: no door, no work of a
 * person, no half a count.
 */
@DatabaseTest
class CancelledDeliveryIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Deliveries deliveries;

	@Autowired
	DockBookings bookings;

	@Autowired
	Docks docks;

	@Autowired
	Counting counting;

	@Autowired
	Receipts receipts;

	@Autowired
	Assignments assignments;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	String item;

	String delivery;

	@BeforeEach
	void aDeliveryWithADoor() {
		this.site = TestSite.in(this.context);
		this.item = this.site.item();
		this.site.worker("receiving");
		this.delivery = this.deliveries
			.announce(new Announcement(null, this.site.siteId(), this.site.supplierId(), Instant.now(),
					List.of(new Announcement.Line(this.item, 10, null, null))))
			.deliveryNumber();
		this.bookings.arrange(this.delivery);
	}

	@Test
	void theDoorOfATruckThatIsAwaitedIsFree() {
		assertThat(this.docks.of(this.delivery)).isPresent();

		cancel();

		assertThat(this.docks.of(this.delivery)).isEmpty();
		assertThat(this.deliveries.byNumber(this.delivery).state()).isEqualTo(Delivery.State.CANCELLED);
	}

	@Test
	void aStepThatWasUnderWayBooksNoDoorAnyMore() {
		cancel();

		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.bookings.arrange(this.delivery))
			.withMessageContaining("was cancelled");
		assertThat(this.docks.of(this.delivery)).isEmpty();
	}

	@Test
	void theUnloaderOfACancelledDeliveryHasNothingToDo() {
		arriveAndAssign();
		assertThat(work("OPEN")).isEqualTo(1);

		cancel();

		assertThat(work("OPEN")).isZero();
		assertThat(work("CANCELLED")).isEqualTo(1);
		assertThat(this.docks.of(this.delivery)).isEmpty();
	}

	@Test
	void nobodyIsGivenTheUnloadingOfACancelledDelivery() {
		cancel();

		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(this::assign)
			.withMessageContaining("was cancelled");
		assertThat(work("OPEN")).isZero();
	}

	@Test
	void halfACountIsForgotten() {
		arriveAndAssign();
		this.counting.scan(this.delivery, Scan.of(this.item, 3), "pia");

		cancel();

		assertThat(this.deliveries.byNumber(this.delivery).lines()).extracting(Delivery.Line::counted)
			.containsExactly(0L);
	}

	@Test
	void aCountThatWaitsForADecisionIsForgottenAndComparedNoMore() {
		arriveAndAssign();
		this.counting.compare(this.delivery, false, List.of(new Counting.FormCount(this.item, 3, 1, null, null)));

		cancel();

		assertThat(this.deliveries.byNumber(this.delivery).lines()).extracting(Delivery.Line::counted)
			.containsExactly(0L);
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.counting.compare(this.delivery, true, List.of()))
			.withMessageContaining("was cancelled");
		assertThat(this.deliveries.byNumber(this.delivery).state()).isEqualTo(Delivery.State.CANCELLED);
	}

	@Test
	void theCountBehindAReceiptThatWasTakenBackIsKept() {
		arriveAndAssign();
		this.counting.compare(this.delivery, true, List.of());
		this.receipts.post(this.delivery, "none", null);
		this.deliveries.cancel(this.delivery);
		this.receipts.reverse(this.delivery, null);

		this.receipts.closeCancelled(this.delivery);

		assertThat(this.deliveries.byNumber(this.delivery).lines()).extracting(Delivery.Line::counted)
			.containsExactly(10L);
	}

	@Test
	void closedTwiceItIsClosedOnce() {
		arriveAndAssign();
		cancel();

		this.receipts.closeCancelled(this.delivery);

		assertThat(work("CANCELLED")).isEqualTo(1);
		assertThat(this.deliveries.byNumber(this.delivery).state()).isEqualTo(Delivery.State.CANCELLED);
	}

	private void cancel() {
		this.deliveries.cancel(this.delivery);
		this.receipts.closeCancelled(this.delivery);
	}

	private void arriveAndAssign() {
		this.deliveries.arrive(this.delivery, null);
		assign();
	}

	private void assign() {
		this.assignments.assign(TaskKind.UNLOAD, this.delivery, this.site.siteId(), "receiving", null);
	}

	private long work(String state) {
		return this.jdbc.sql("SELECT COUNT(*) FROM assignment WHERE business_key = ? AND state = ?")
			.params(this.delivery, state)
			.query(Long.class)
			.single();
	}

}
