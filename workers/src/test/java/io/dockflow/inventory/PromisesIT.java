package io.dockflow.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.dockflow.inventory.Promises.Urgency;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is promised what by when.
 */
@DatabaseTest
@Import(PromisesIT.Heard.class)
class PromisesIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Promises promises;

	@Autowired
	ExpectedStock expected;

	@Autowired
	Availability availability;

	@Autowired
	Heard heard;

	TestSite site;

	String item;

	Instant now;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.item = this.site.item();
		this.now = Instant.now();
		this.site.stock(this.site.bin(), this.item, 10);
	}

	@Test
	void stockComesFirstThenWhatArrivesInTime() {
		announce("ASN-EARLY", 6, 2);
		announce("ASN-LATE", 50, 9);

		var promise = promise(50, days(5), 20);

		assertThat(promise.promised()).isEqualTo(10);
		assertThat(promise.expected()).isEqualTo(6);
		assertThat(promise.missing()).isEqualTo(4);
	}

	@Test
	void whatArrivesIsPromisedOnce() {
		announce("ASN-1", 6, 2);
		promise(50, days(5), 14);

		var second = promise(50, days(5), 4);
		var later = promise(50, days(3), 4);

		assertThat(second.expected()).isEqualTo(2);
		assertThat(later.expected()).isZero();
	}

	@Test
	void nothingIsPromisedOutOfArrivalsWithoutADate() {
		announce("ASN-1", 6, 2);

		assertThat(promise(50, null, 20).expected()).isZero();
	}

	@Test
	void aMoreUrgentDocumentTakesFromTheLeastUrgentOne() {
		var least = document();
		var less = document();
		promise(less, 50, days(1), 6);
		promise(least, 60, days(1), 4);

		var urgent = promise(10, days(1), 7);

		assertThat(urgent.promised()).isEqualTo(7);
		assertThat(this.promises.of(least).getFirst().promised()).isZero();
		assertThat(this.promises.of(less).getFirst().promised()).isEqualTo(3);
		assertThat(this.heard.reductions).extracting(PromiseReduced::document, PromiseReduced::quantity)
			.contains(org.assertj.core.groups.Tuple.tuple(least, 4L), org.assertj.core.groups.Tuple.tuple(less, 3L));
	}

	@Test
	void nobodyGivesWayToAnEqual() {
		var first = document();
		promise(first, 50, days(1), 10);

		assertThat(promise(50, days(1), 5).promised()).isZero();
		assertThat(this.promises.of(first).getFirst().promised()).isEqualTo(10);
	}

	@Test
	void whatArrivedForSomebodyIsNotPromisedToAnother() {
		announce("ASN-1", 6, 2);
		promise(50, days(5), 16);
		this.expected.settle("ASN-1" + this.site.siteId());
		this.site.stock(this.site.bin(), this.item, 6);

		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isZero();
		assertThat(promise(50, days(5), 6).promised()).isZero();
	}

	@Test
	void whatIsOverdueIsNotThere() {
		announce("ASN-1", 6, -1);

		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isEqualTo(10);
		assertThat(promise(50, days(1), 16).expected()).isEqualTo(6);
	}

	@Test
	void nobodyReservesWhatAnotherWasPromised() {
		var promised = document();
		promise(promised, 50, days(1), 8);

		var other = reserve(document(), 10);
		var own = reserve(promised, 8);

		assertThat(other).isEqualTo(2);
		assertThat(own).isEqualTo(8);
	}

	private long reserve(String document, long quantity) {
		return this.context.getBean(Reservations.class)
			.allocate(new AllocationRequest(document, this.site.siteId(), null,
					List.of(new AllocationRequest.Line(1, this.item, quantity))))
			.reserved();
	}

	@Test
	void whatCanBePromisedGrowsWithEachArrival() {
		announce("ASN-1", 6, 2);
		announce("ASN-2", 5, 4);
		promise(50, days(3), 13);

		var steps = this.availability.promiseSteps(this.site.siteId(), this.item, this.now);

		assertThat(steps).extracting(PromiseTimeline.Entry::quantity).containsExactly(0L, 3L, 8L);
	}

	@Test
	void arrivalsServeFirstWhatLostItsStock() {
		promise(50, days(1), 10);
		announce("ASN-1", 6, 2);
		this.context.getBean(StockLedger.class)
			.post(new Posting("lost:" + UUID.randomUUID(), MovementType.ADJUSTMENT, "lost", "test", null, "TEST",
					this.now,
					List.of(StockTransfer.out(
							this.availability.find(StockQuery.ofItem(this.site.siteId(), this.item)).getFirst().cell(),
							ExternalAccount.ADJUSTMENT, 4))));

		assertThat(promise(50, days(5), 9).expected()).isEqualTo(2);
	}

	private void announce(String document, long quantity, int days) {
		this.expected.announce(document + this.site.siteId(), ExpectedStock.Kind.ASN, this.site.siteId(), days(days),
				List.of(new ExpectedStock.Line(1, this.item, quantity)));
	}

	private Instant days(int days) {
		return this.now.plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
	}

	private Promises.Promise promise(int priority, @org.jspecify.annotations.Nullable Instant dueAt, long quantity) {
		return promise(document(), priority, dueAt, quantity);
	}

	private Promises.Promise promise(String document, int priority, @org.jspecify.annotations.Nullable Instant dueAt,
			long quantity) {
		return this.promises
			.promise(document, this.site.siteId(), new Urgency(priority, dueAt),
					List.of(new AllocationRequest.Line(1, this.item, quantity)))
			.getFirst();
	}

	private static String document() {
		return "SO-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@TestComponent
	static class Heard {

		final List<PromiseReduced> reductions = new ArrayList<>();

		@EventListener
		void on(PromiseReduced event) {
			this.reductions.add(event);
		}

	}

}
