package io.dockflow.crossdock;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.Reservations;
import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.orders.Customer;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderFulfilment.Allocation.Outcome;
import io.dockflow.orders.OrderRequest;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.OrderStep.Stage;
import io.dockflow.orders.Orders;
import io.dockflow.orders.Terms;
import io.dockflow.packing.Shipments;
import io.dockflow.receiving.Announcement;
import io.dockflow.receiving.Counting;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.DockBookings;
import io.dockflow.receiving.Receipts;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.slotting.PutAways;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import io.dockflow.webhooks.EventType;
import io.dockflow.webhooks.Webhooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class CrossDockIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	CrossDockPlanning planning;

	@Autowired
	CrossDockWork work;

	@Autowired
	CrossDocks crossDocks;

	@Autowired
	Receipts receipts;

	@Autowired
	HandlingUnits units;

	TestSite site;

	OutboundFloor floor;

	String item;

	String lane;

	String bin;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.item = this.site.item();
		this.bin = this.site.bin();
		this.lane = this.site.siteId() + "-STAGE-01";
	}

	@Test
	void whatAnOrderWaitsForGoesFromTruckToTruck() {
		var order = this.floor.allocated(new Line(this.item, 7));
		var delivery = announced(25);
		assertThat(this.crossDocks.plannedOf(delivery)).containsExactly(new CrossDocks.Planned(order, 1, this.item, 7));

		var sorted = sorted(delivery, received(delivery));
		assertThat(sorted.putAwayUnitIds()).hasSize(3);
		var unit = sorted.crossDockUnitIds().getFirst();
		assertThat(this.crossDocks.byUnit(unit).lines()).singleElement().satisfies((line) -> {
			assertThat(line.quantity()).isEqualTo(7);
			assertThat(line.planned()).isTrue();
		});
		sorted.putAwayUnitIds().forEach(this::putAway);

		assertThat(reserve(unit)).containsExactly(order);
		assertThat(allocate(order)).isEqualTo(Outcome.FULL);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).queueForWave(order));
		assertThat(this.floor.order(order).state()).as("it needs no wave").isEqualTo(OrderState.PICKING);
		stage(unit);
		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.PICKED);
		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"complete\"");

		ship(order);
		assertThat(this.floor.order(order).lines()).allSatisfy((line) -> assertThat(line.shipped()).isEqualTo(7));
		assertThat(this.floor.messages(unit)).containsExactly("unit-loaded");
		assertThat(this.crossDocks.byUnit(unit).state()).isEqualTo(CrossDock.State.LOADED);
		assertThat(this.floor.stock()).containsExactlyInAnyOrder(stock(this.bin, 3, 0), stock(this.bin, 10, 0),
				stock(this.bin, 5, 0));
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderWaitsForItsPicksAndItsCrossDockedGoods() {
		var cup = this.site.item();
		this.site.stock(this.site.bin(), cup, 5);
		var order = this.floor.allocated(new Line(cup, 5), new Line(this.item, 10));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);

		assertThat(allocate(order)).isEqualTo(Outcome.FULL);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).queueForWave(order));
		this.floor.pick(this.floor.releasedWave());
		assertThat(this.floor.order(order).state()).as("a unit is on its way").isEqualTo(OrderState.PICKING);
		stage(unit);

		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"complete\"");
		var shipment = ship(order);
		assertThat(this.floor.bean(Shipments.class).byNumber(shipment).parcels())
			.flatMap((parcel) -> parcel.lines().stream().map((line) -> line.itemId()).toList())
			.contains(cup, this.item);
		assertThat(this.floor.stock()).isEmpty();
		this.floor.assertBooksBalance();
	}

	@Test
	void aUnitIsNotReservedForWhatWasServedMeanwhile() {
		var order = this.floor.allocated(new Line(this.item, 7));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		this.site.stock(this.bin, this.item, 20);
		assertThat(allocate(order)).isEqualTo(Outcome.FULL);

		assertThatExceptionOfType(LostDemand.class).isThrownBy(() -> reserve(unit));
		this.floor.tx(() -> this.work.release(unit));
		putAway(unit);

		assertThat(this.crossDocks.byUnit(unit).state()).isEqualTo(CrossDock.State.PUT_AWAY);
		assertThat(this.crossDocks.byUnit(unit).lines()).allMatch((line) -> line.state() == CrossDock.Line.State.LOST);
		assertThat(this.floor.order(order).crossDocked()).isZero();
		this.floor.assertBooksBalance();
	}

	@Test
	void aUnitInItsLaneGoesToAnotherOrderWhenItsOwnIsCancelled() {
		var order = this.floor.allocated(new Line(this.item, 7));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);
		stage(unit);
		cancel(order);
		assertThat(this.floor.messages(unit)).containsExactly("demand-lost");
		assertThat(this.floor.order(order).crossDocked()).isZero();
		var other = this.floor.allocated(new Line(this.item, 5));

		assertThat(review(unit, false).reviewOutcome()).isEqualTo("reserve");
		assertThat(reserve(unit)).containsExactly(other);
		assertThat(chooseLane(unit).alreadyThere()).isTrue();
		this.floor.tx(() -> this.work.postMove(unit, this.lane, OutboundFloor.job()));
		assertThat(allocate(other)).isEqualTo(Outcome.FULL);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).queueForWave(other));
		ship(other);

		assertThat(this.floor.messages(unit)).as("two are left in it").containsExactly("demand-lost", "demand-lost");
		assertThat(review(unit, false).reviewOutcome()).isEqualTo("put-away");
		this.floor.tx(() -> this.work.release(unit));
		putAway(unit);
		assertThat(this.floor.stock()).contains(stock(this.bin, 2, 0));
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderThatIsNotReadyLosesTheUnitWithTheTruckAndFindsItInItsBin() {
		var missing = this.site.item();
		var order = this.floor.allocated(new Line(this.item, 10), new Line(missing, 3));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);
		assertThat(allocate(order)).isEqualTo(Outcome.PARTIAL);
		stage(unit);
		assertThat(this.floor.order(order).picked()).isEqualTo(10);

		assertThat(review(unit, true).reviewOutcome()).isEqualTo("put-away");
		assertThat(this.floor.order(order).picked()).isZero();
		assertThat(this.floor.order(order).crossDocked()).isZero();
		this.floor.tx(() -> this.work.release(unit));
		putAway(unit);

		assertThat(this.floor.messages(order)).containsExactly("order-received", "stock-arrived", "stock-arrived");
		allocate(order);
		assertThat(this.floor.order(order).allocated()).isEqualTo(10);
		assertThat(this.floor.stock()).containsExactly(stock(this.bin, 10, 0));
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderThatIsReadyWaitsForTheNextTruck() {
		var order = this.floor.allocated(new Line(this.item, 10));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);
		allocate(order);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).queueForWave(order));
		stage(unit);

		var review = review(unit, true);

		assertThat(review.reviewOutcome()).isEqualTo("wait");
		assertThat(review.cutOffAt()).isAfter(Instant.now());
		assertThat(this.floor.order(order).picked()).isEqualTo(10);
		ship(order);
		assertThat(this.floor.messages(unit)).containsExactly("unit-loaded");
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderCancelledAfterPackingGivesItsGoodsBackToTheUnit() {
		var order = this.floor.allocated(new Line(this.item, 10));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);
		allocate(order);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).queueForWave(order));
		stage(unit);
		this.floor.assign(order, this.floor.pack(order));

		cancel(order);

		assertThat(this.floor.messages(unit)).containsExactly("demand-lost");
		assertThat(this.floor.stock()).containsExactly(stock(this.lane, 10, 0));
		assertThat(this.units.byId(unit).locationId()).isEqualTo(this.lane);
		this.floor.assertBooksBalance();
	}

	@Test
	void aCancelledDeliveryTakesItsUnitsBackUnlessTheyArePicked() {
		var waiting = this.floor.allocated(new Line(this.item, 10), new Line(this.site.item(), 3));
		var ready = this.floor.allocated(new Line(this.item, 8));
		var delivery = announced(20);
		var sorted = sorted(delivery, received(delivery));
		sorted.crossDockUnitIds().forEach((unit) -> {
			reserve(unit);
			stage(unit);
		});
		allocate(ready);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).queueForWave(ready));
		assertThat(this.floor.order(ready).state()).isEqualTo(OrderState.PICKED);

		this.receipts.returnToDock(delivery, "job:" + UUID.randomUUID(), null);
		this.receipts.reverse(delivery, null);

		assertThat(this.floor.order(waiting).crossDocked()).isZero();
		assertThat(this.floor.order(ready).picked()).isEqualTo(8);
		assertThat(this.floor.stock()).containsExactly(stock(this.lane, 8, 8));
		ship(ready);
		this.floor.assertBooksBalance();
	}

	@Test
	void eachCarrierGetsAUnitOfItsOwn() {
		var home = this.floor.allocated(new Line(this.item, 4));
		var abroad = this.floor.bean(Orders.class)
			.receive(new OrderRequest(null, this.site.siteId(), new Customer("Maison", "France"), "A",
					Instant.parse("2026-11-24T13:00:00Z"), List.of(new Line(this.item, 6)), null, Terms.NORMAL))
			.orderNumber();
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).validate(abroad));
		allocate(abroad);
		var delivery = announced(10);

		var sorted = sorted(delivery, received(delivery));

		assertThat(sorted.putAwayUnitIds()).isEmpty();
		assertThat(sorted.crossDockUnitIds()).hasSize(2)
			.extracting((unit) -> this.crossDocks.byUnit(unit).carrier() + " " + reserve(unit))
			.containsExactly("DOMESTIC [" + home + "]", "EXPORT [" + abroad + "]");
		assertThat(this.crossDocks.ofDelivery(delivery)).hasSize(2);
		this.floor.assertBooksBalance();
	}

	@Test
	void whatTheWindowRefusesGoesIntoABin() {
		this.floor.allocated(new Line(this.item, 7));
		var delivery = announced(10);
		var received = received(delivery);

		var sorted = this.context.getBean(Transactions.class)
			.call(() -> this.planning.match(delivery, received, List.of(), OutboundFloor.job()));

		assertThat(sorted.crossDockUnitIds()).isEmpty();
		assertThat(sorted.putAwayUnitIds()).isEqualTo(received);
	}

	@Test
	void theWorkerHearsWhyThisLaneAndIsStoppedAtTheWrongOne() {
		this.floor.allocated(new Line(this.item, 10));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);
		var plan = chooseLane(unit);
		var panels = this.context.getBean(WorkPanels.class);
		var task = new WorkItem("Task_MoveToLane", unit, java.util.Map.of("handlingUnitId", unit), "pia");

		assertThat(panels.explain(task)).get().extracting(Explanation::reason).isEqualTo(plan.reason());
		assertThat(panels.validate(task, java.util.Map.of("scannedUnit", "(00)" + unit, "confirmedLane", this.lane)))
			.isEmpty();
		assertThat(panels.validate(task, java.util.Map.of("scannedUnit", "1", "confirmedLane", this.bin)))
			.extracting(FieldError::field)
			.containsExactly("scannedUnit", "confirmedLane");
		assertThatExceptionOfType(LaneRefused.class)
			.isThrownBy(() -> this.floor.tx(() -> this.work.postMove(unit, this.bin, OutboundFloor.job())))
			.withMessageContaining("staging lane");
		assertThat(this.context.getBeansOfType(WorkMeasure.class).values())
			.filteredOn((measure) -> measure.kind() == TaskKind.CROSS_DOCK)
			.singleElement()
			.satisfies((measure) -> assertThat(measure.measure(unit)).isPresent());
		assertThat(this.context.getBean(Reservations.class).of(unit)).singleElement()
			.satisfies((right) -> assertThat(right.quantity()).isEqualTo(10));
	}

	@Test
	void otherSystemsHearWhereAUnitStandsAndThatItLeft() {
		var webhooks = this.context.getBean(Webhooks.class);
		var webhook = webhooks.add(URI.create("http://127.0.0.1:9/" + this.site.siteId()), "a secret of some length",
				List.of(EventType.UNIT_CROSS_DOCKED.code()), "test");
		var order = this.floor.allocated(new Line(this.item, 10));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);
		allocate(order);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).queueForWave(order));
		stage(unit);
		ship(order);

		assertThat(this.context.getBean(JdbcClient.class)
			.sql("SELECT body FROM webhook_delivery WHERE webhook_id = ? ORDER BY id")
			.param(webhook.webhookId())
			.query(String.class)
			.list()).hasSize(2)
			.allMatch((payload) -> payload.contains(order) && payload.contains(this.lane))
			.satisfiesExactly((staged) -> assertThat(staged).contains("\"state\":\"STAGED\""),
					(left) -> assertThat(left).contains("\"state\":\"LOADED\""));
		webhooks.remove(webhook.webhookId());
	}

	@Test
	void aSiteWithoutAFreeLaneKeepsItsUnits() {
		this.floor.allocated(new Line(this.item, 10));
		var delivery = announced(10);
		var unit = sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
		reserve(unit);

		assertThatExceptionOfType(NoLane.class)
			.isThrownBy(() -> this.floor.tx(() -> this.work.chooseLane(unit, Set.of(this.lane))))
			.withMessageContaining("put the unit away");
	}

	private String announced(long quantity) {
		var delivery = this.context.getBean(Deliveries.class)
			.announce(new Announcement(null, this.site.siteId(), this.site.supplierId(), Instant.now(),
					List.of(new Announcement.Line(this.item, quantity, null, null))))
			.deliveryNumber();
		this.context.getBean(DockBookings.class).arrange(delivery);
		return delivery;
	}

	private List<String> received(String delivery) {
		this.context.getBean(Deliveries.class).arrive(delivery, null);
		this.context.getBean(Counting.class).compare(delivery, true, List.of());
		return this.receipts.post(delivery, "none", 1L).handlingUnitIds();
	}

	private CrossDockPlanning.Sorted sorted(String delivery, List<String> received) {
		return this.context.getBean(Transactions.class)
			.call(() -> this.planning.match(delivery, received, this.planning.candidates(delivery, received),
					OutboundFloor.job()));
	}

	private List<String> reserve(String unit) {
		return this.context.getBean(Transactions.class).call(() -> this.work.reserve(unit, 1));
	}

	private CrossDockWork.LanePlan chooseLane(String unit) {
		return this.context.getBean(Transactions.class).call(() -> this.work.chooseLane(unit, Set.of()));
	}

	private void stage(String unit) {
		var plan = chooseLane(unit);
		assertThat(plan.laneId()).isEqualTo(this.lane);
		JobContext job = OutboundFloor.job();
		this.floor.tx(() -> this.work.postMove(unit, plan.laneId(), job));
	}

	private CrossDockWork.Review review(String unit, boolean truckMissed) {
		return this.context.getBean(Transactions.class).call(() -> this.work.review(unit, truckMissed));
	}

	private Outcome allocate(String order) {
		return this.context.getBean(Transactions.class)
			.call(() -> this.floor.bean(OrderFulfilment.class).allocate(order).outcome());
	}

	private String ship(String order) {
		var shipment = this.floor.pack(order);
		var load = this.floor.assign(order, shipment);
		this.floor.seal(load);
		this.floor.issue(load);
		return shipment;
	}

	private void cancel(String order) {
		this.floor.bean(Orders.class).cancel(order, "changed my mind", "clara");
		this.floor.undo(Stage.PICKING, order);
		this.floor.closeCancelled(order);
	}

	private void putAway(String unit) {
		var putAways = this.context.getBean(PutAways.class);
		var proposal = putAways.propose(unit, Set.of());
		putAways.confirm(new PutAways.Confirmation(unit, proposal.locationId(), proposal.locationId(), null,
				"put-away:" + unit, null));
	}

	private String stock(String location, long quantity, long reserved) {
		return "%s|%s||AVAILABLE|%d|%d".formatted(location, this.item, quantity, reserved);
	}

}
