package io.dockflow.receiving;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.dockflow.decisions.Decisions;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.sites.Appointment;
import io.dockflow.sites.Docks;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class DockYardIT {

	private static final SplittableRandom RANDOM = new SplittableRandom(5);

	@Autowired
	ApplicationContext context;

	@Autowired
	Deliveries deliveries;

	@Autowired
	DockBookings bookings;

	@Autowired
	Docks docks;

	@Autowired
	Decisions decisions;

	@Autowired
	WorkPanels panels;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	String item;

	Instant now;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.site.bin();
		this.item = this.site.item();
		this.now = Instant.now();
	}

	@Test
	void twoTrucksNeverShareADoorOverFiftyRandomAnnouncements() {
		var known = new ArrayList<String>();
		var messagesOfMoves = 0;
		for (var number = 0; number < 50; number++) {
			var delivery = announced(1 + RANDOM.nextInt(8_000), RANDOM.nextInt(600));
			this.bookings.arrange(delivery);
			known.add(delivery);
			switch (RANDOM.nextInt(6)) {
				case 0 -> load(number, RANDOM.nextInt(600));
				case 1 -> {
					var other = known.get(RANDOM.nextInt(known.size()));
					if (this.deliveries.byNumber(other).arrivedAt() == null) {
						this.deliveries.reschedule(other, at(RANDOM.nextInt(600)));
						this.bookings.arrange(other);
					}
				}
				case 2 -> this.deliveries.arrive(known.get(RANDOM.nextInt(known.size())),
						RANDOM.nextBoolean() ? this.site.dock() : null);
				default -> {
				}
			}
			assertNoDoorIsShared();
		}
		for (var delivery : known) {
			messagesOfMoves += changes(delivery);
			assertThat(this.docks.of(delivery)).isPresent();
		}
		assertThat(messagesOfMoves).as("some trucks were moved and their processes told").isPositive();
	}

	@Test
	void aTruckThatCameWhileItWasGivenUpKeepsItsDoor() {
		var delivery = announced(10, 0);
		this.bookings.arrange(delivery);
		this.deliveries.arrive(delivery, null);
		var door = this.docks.of(delivery);

		assertThat(this.bookings.giveUp(delivery)).isTrue();

		assertThat(this.deliveries.byNumber(delivery).state()).isEqualTo(Delivery.State.ARRIVED);
		assertThat(this.docks.of(delivery)).isPresent().isEqualTo(door);
	}

	@Test
	void twoTrucksNeverShareADoorWhenManyAreAnnouncedAtOnce() throws Exception {
		var deliveries = new ArrayList<String>();
		for (var number = 0; number < 16; number++) {
			deliveries.add(announced(1 + RANDOM.nextInt(3_000), 120));
		}

		var arranged = new ArrayList<Future<?>>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			deliveries.forEach((delivery) -> arranged.add(threads.submit(() -> this.bookings.arrange(delivery))));
		}
		for (var one : arranged) {
			one.get();
		}

		assertNoDoorIsShared();
		assertThat(appointments()).hasSize(16);
	}

	@Test
	void aMovedTruckFindsItsNewTimeAndMovesNobodyElse() {
		var longOnes = List.of(arranged(20_000, 120), arranged(20_000, 120));
		var before = appointments();

		var quick = arranged(10, 120);

		assertThat(this.docks.of(quick).orElseThrow().fromAt()).isBefore(at(125));
		var moved = longOnes.stream().filter((delivery) -> changes(delivery) > 0).toList();
		assertThat(moved).hasSize(1);
		var appointment = this.docks.of(moved.getFirst()).orElseThrow();
		assertThat(before).doesNotContain(appointment);
		var all = appointments();
		var answer = this.bookings.arrange(moved.getFirst());
		assertThat(answer.appointmentAt()).isEqualTo(appointment.fromAt());
		assertThat(appointments()).isEqualTo(all);
		assertThat(this.decisions.explain("door", moved.getFirst()))
			.hasValueSatisfying((explanation) -> assertThat(explanation.reason()).contains("to make way for " + quick));
	}

	@Test
	void bookingsTakeAsLongAsTheStandardSays() {
		var small = arranged(10, 120);
		var large = arranged(10_000, 120);

		assertThat(minutes(small)).isEqualTo(20);
		assertThat(minutes(large)).as("10 minutes to turn, 345 s, and 0.4 s for each of 10,000").isEqualTo(85);
	}

	@Test
	void whoIsHereIsAtADoorNowAndTheTaskSaysWhy() {
		var delivery = arranged(10, 300);

		this.deliveries.arrive(delivery, null);

		assertThat(this.docks.of(delivery).orElseThrow().fromAt()).isBefore(Instant.now().plusSeconds(2));
		var task = new WorkItem("Task_UnloadAndCount", delivery, java.util.Map.of("deliveryNumber", delivery), "pia");
		assertThat(this.panels.explain(task)).hasValueSatisfying((explanation) -> {
			assertThat(explanation.title()).isEqualTo("Why this door and time");
			assertThat(explanation.candidates()).hasSize(2);
		});
	}

	private void assertNoDoorIsShared() {
		var all = appointments();
		for (var one : all) {
			for (var other : all) {
				if (!one.equals(other) && one.door().equals(other.door())) {
					assertThat(one.fromAt().isBefore(other.untilAt()) && other.fromAt().isBefore(one.untilAt()))
						.as("%s and %s share their door", one, other)
						.isFalse();
				}
			}
		}
	}

	private List<Appointment> appointments() {
		return this.jdbc.sql("SELECT document FROM dock_appointment WHERE site_id = ? ORDER BY document")
			.param(this.site.siteId())
			.query(String.class)
			.list()
			.stream()
			.map((document) -> this.docks.of(document).orElseThrow())
			.toList();
	}

	private long minutes(String delivery) {
		var appointment = this.docks.of(delivery).orElseThrow();
		return Duration.between(appointment.fromAt(), appointment.untilAt()).toMinutes();
	}

	private int changes(String delivery) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM outbox WHERE correlation_key = ? AND message_name = 'appointment-changed'")
			.param(delivery)
			.query(Integer.class)
			.single();
	}

	private String arranged(long quantity, int minutes) {
		var delivery = announced(quantity, minutes);
		this.bookings.arrange(delivery);
		return delivery;
	}

	private String announced(long quantity, int minutes) {
		return this.deliveries
			.announce(new Announcement(null, this.site.siteId(), this.site.supplierId(), at(minutes),
					List.of(new Announcement.Line(this.item, quantity, null, null))))
			.deliveryNumber();
	}

	private void load(int number, int minutes) {
		this.docks.book(new Docks.Visit(this.site.siteId(), this.site.siteId() + "-LD" + number, at(minutes),
				Duration.ofHours(1), Duration.ofDays(3), at(minutes).plus(Duration.ofHours(2)), 3, false, null));
	}

	private Instant at(int minutes) {
		return this.now.plus(Duration.ofMinutes(minutes));
	}

}
