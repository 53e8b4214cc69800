package io.dockflow.crossdock;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Reservations;
import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.orders.Customer;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderFulfilment.Allocation.Outcome;
import io.dockflow.orders.OrderRequest;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.Orders;
import io.dockflow.orders.Terms;
import io.dockflow.packing.Shipments;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
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

/**
 * Goods for waiting orders, from truck to truck.
 */
@DatabaseTest
class CrossDockIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	CrossDockPlanning planning;

	@Autowired
	CrossDocks crossDocks;

	TestSite site;

	OutboundFloor floor;

	CrossDockFloor dock;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.dock = new CrossDockFloor(this.floor, this.site);
	}

	@Test
	void whatAnOrderWaitsForGoesFromTruckToTruck() {
		var order = this.floor.allocated(new Line(this.dock.item(), 7));
		var delivery = this.dock.announced(25);
		assertThat(this.crossDocks.plannedOf(delivery))
			.containsExactly(new CrossDocks.Planned(order, 1, this.dock.item(), 7));

		var sorted = this.dock.sorted(delivery, this.dock.received(delivery));
		assertThat(sorted.putAwayUnitIds()).hasSize(3);
		var unit = sorted.crossDockUnitIds().getFirst();
		assertThat(this.crossDocks.byUnit(unit).lines()).singleElement().satisfies((line) -> {
			assertThat(line.quantity()).isEqualTo(7);
			assertThat(line.planned()).isTrue();
		});
		sorted.putAwayUnitIds().forEach(this.dock::putAway);

		assertThat(this.dock.reserve(unit)).containsExactly(order);
		assertThat(this.dock.allocate(order)).isEqualTo(Outcome.FULL);
		this.dock.queue(order);
		assertThat(this.floor.order(order).state()).as("it needs no wave").isEqualTo(OrderState.PICKING);
		this.dock.stage(unit);
		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.PICKED);
		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"complete\"");

		this.dock.ship(order);
		assertThat(this.floor.order(order).lines()).allSatisfy((line) -> assertThat(line.shipped()).isEqualTo(7));
		assertThat(this.floor.messages(unit)).containsExactly("unit-loaded");
		assertThat(this.crossDocks.byUnit(unit).state()).isEqualTo(CrossDock.State.LOADED);
		assertThat(this.floor.stock()).containsExactlyInAnyOrder(this.dock.stock(this.dock.bin(), 3, 0),
				this.dock.stock(this.dock.bin(), 10, 0), this.dock.stock(this.dock.bin(), 5, 0));
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderWaitsForItsPicksAndItsCrossDockedGoods() {
		var cup = this.site.item();
		this.site.stock(this.site.bin(), cup, 5);
		var order = this.floor.allocated(new Line(cup, 5), new Line(this.dock.item(), 10));
		var unit = this.dock.reserved(10);

		assertThat(this.dock.allocate(order)).isEqualTo(Outcome.FULL);
		this.dock.queue(order);
		this.floor.pick(this.floor.releasedWave());
		assertThat(this.floor.order(order).state()).as("a unit is on its way").isEqualTo(OrderState.PICKING);
		this.dock.stage(unit);

		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"complete\"");
		var shipment = this.dock.ship(order);
		assertThat(this.floor.bean(Shipments.class).byNumber(shipment).parcels())
			.flatMap((parcel) -> parcel.lines().stream().map((line) -> line.itemId()).toList())
			.contains(cup, this.dock.item());
		assertThat(this.floor.stock()).isEmpty();
		this.floor.assertBooksBalance();
	}

	@Test
	void eachCarrierGetsAUnitOfItsOwn() {
		var home = this.floor.allocated(new Line(this.dock.item(), 4));
		var abroad = this.floor.bean(Orders.class)
			.receive(new OrderRequest(null, this.site.siteId(), new Customer("Maison", "France"), "A",
					Instant.parse("2026-11-24T13:00:00Z"), List.of(new Line(this.dock.item(), 6)), null, Terms.NORMAL))
			.orderNumber();
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).validate(abroad));
		this.dock.allocate(abroad);
		var delivery = this.dock.announced(10);

		var sorted = this.dock.sorted(delivery, this.dock.received(delivery));

		assertThat(sorted.putAwayUnitIds()).isEmpty();
		assertThat(sorted.crossDockUnitIds()).hasSize(2)
			.extracting((unit) -> this.crossDocks.byUnit(unit).carrier() + " " + this.dock.reserve(unit))
			.containsExactly("DOMESTIC [" + home + "]", "EXPORT [" + abroad + "]");
		assertThat(this.crossDocks.ofDelivery(delivery)).hasSize(2);
		this.floor.assertBooksBalance();
	}

	@Test
	void whatTheWindowRefusesGoesIntoABin() {
		this.floor.allocated(new Line(this.dock.item(), 7));
		var delivery = this.dock.announced(10);
		var received = this.dock.received(delivery);

		var sorted = this.context.getBean(Transactions.class)
			.call(() -> this.planning.match(delivery, received, List.of(), OutboundFloor.job()));

		assertThat(sorted.crossDockUnitIds()).isEmpty();
		assertThat(sorted.putAwayUnitIds()).isEqualTo(received);
	}

	@Test
	void theWorkerHearsWhyThisLaneAndIsStoppedAtTheWrongOne() {
		this.floor.allocated(new Line(this.dock.item(), 10));
		var unit = this.dock.reserved(10);
		var plan = this.dock.chooseLane(unit);
		var panels = this.context.getBean(WorkPanels.class);
		var task = new WorkItem("Task_MoveToLane", unit, java.util.Map.of("handlingUnitId", unit), "pia");

		assertThat(panels.explain(task)).get().extracting(Explanation::reason).isEqualTo(plan.reason());
		assertThat(panels.validate(task,
				java.util.Map.of("scannedUnit", "(00)" + unit, "confirmedLane", this.dock.lane())))
			.isEmpty();
		assertThat(panels.validate(task, java.util.Map.of("scannedUnit", "1", "confirmedLane", this.dock.bin())))
			.extracting(FieldError::field)
			.containsExactly("scannedUnit", "confirmedLane");
		assertThatExceptionOfType(LaneRefused.class)
			.isThrownBy(
					() -> this.floor.tx(() -> this.dock.moves().postMove(unit, this.dock.bin(), OutboundFloor.job())))
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
		var order = this.floor.allocated(new Line(this.dock.item(), 10));
		var unit = this.dock.reserved(10);
		this.dock.allocate(order);
		this.dock.queue(order);
		this.dock.stage(unit);
		this.dock.ship(order);

		assertThat(this.context.getBean(JdbcClient.class)
			.sql("SELECT body FROM webhook_delivery WHERE webhook_id = ? ORDER BY id")
			.param(webhook.webhookId())
			.query(String.class)
			.list()).hasSize(2)
			.allMatch((payload) -> payload.contains(order) && payload.contains(this.dock.lane()))
			.satisfiesExactly((staged) -> assertThat(staged).contains("\"state\":\"STAGED\""),
					(left) -> assertThat(left).contains("\"state\":\"LOADED\""));
		webhooks.remove(webhook.webhookId());
	}

	@Test
	void aSiteWithoutAFreeLaneKeepsItsUnits() {
		this.floor.allocated(new Line(this.dock.item(), 10));
		var unit = this.dock.reserved(10);

		assertThatExceptionOfType(NoLane.class)
			.isThrownBy(() -> this.floor.tx(() -> this.dock.moves().chooseLane(unit, Set.of(this.dock.lane()))))
			.withMessageContaining("put the unit away");
	}

}
