package io.dockflow.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class OrderIntakeIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Orders orders;

	@Autowired
	private OrderFulfilment fulfilment;

	private TestSite site;

	private OutboundFloor floor;

	private String cup;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.cup = this.site.item();
	}

	@Test
	void takesTheSameOrderOnce() {
		var request = this.floor.request(ShortPolicy.BACKORDER, new Line(this.cup, 3));

		var first = this.orders.receive(request);
		var second = this.orders.receive(request);

		assertThat(second).isEqualTo(first);
		assertThat(this.floor.messages(first.orderNumber())).containsExactly("order-received");
		assertThat(this.floor.message(first.orderNumber(), "order-received")).contains("\"customerClass\":\"A\"",
				"\"dueAt\":\"2026-11-24T12:00:00Z\"");
	}

	@Test
	void refusesAnotherOrderUnderTheSameNumber() {
		var request = this.floor.request(ShortPolicy.BACKORDER, new Line(this.cup, 3));
		this.orders.receive(request);

		assertThatExceptionOfType(OrderConflict.class)
			.isThrownBy(() -> this.orders.receive(new OrderRequest(request.orderNumber(), request.siteId(),
					request.customer(), request.customerClass(), request.dueAt(), List.of(new Line(this.cup, 4)))));
	}

	@Test
	void tellsWhyAnOrderCannotBeServed() {
		var unknown = this.floor.receive(new Line("no-such-item", 1)).orderNumber();
		var nothing = this.floor.receive(new Line(this.cup, 0)).orderNumber();

		this.floor.tx(() -> assertThat(this.fulfilment.validate(unknown))
			.hasValueSatisfying((reason) -> assertThat(reason).contains("no-such-item", "catalogue")));
		this.floor.tx(() -> assertThat(this.fulfilment.validate(nothing))
			.hasValueSatisfying((reason) -> assertThat(reason).contains("positive quantity")));
		this.floor.tx(() -> this.fulfilment.reject(unknown, "unknown item"));

		assertThat(this.floor.order(unknown).state()).isEqualTo(OrderState.REJECTED);
		assertThat(this.orders.events(unknown)).last().extracting(OrderEvent::kind).isEqualTo("rejected");
	}

	@Test
	void findsOrdersByStateAndByPartOfTheName() {
		var order = this.floor.receive(new Line(this.cup, 3), new Line(this.cup, 4));

		assertThat(this.orders.list(OrderState.RECEIVED, order.orderNumber().toLowerCase(), 0, 10)).singleElement()
			.satisfies((summary) -> {
				assertThat(summary.orderNumber()).isEqualTo(order.orderNumber());
				assertThat(summary.lines()).isEqualTo(2);
				assertThat(summary.quantity()).isEqualTo(7);
			});
		assertThat(this.orders.list(null, "blue rib", 0, 10)).isNotEmpty();
		assertThat(this.orders.count(OrderState.DISPATCHED, order.orderNumber())).isZero();
		assertThat(this.orders.countByState()).containsKey(OrderState.RECEIVED);
	}

	@Test
	void promisesNoUnitTwice() {
		this.site.stock(this.site.bin(), this.cup, 10);

		var first = this.floor.allocated(new Line(this.cup, 7));
		var second = this.floor.allocated(new Line(this.cup, 7));

		assertThat(this.floor.order(first).fillPercent()).isEqualTo(100);
		assertThat(this.floor.order(second).allocated()).isEqualTo(3);
		assertThat(this.floor.order(second).fillPercent()).isEqualTo(42);
		assertThat(this.floor.order(second).state()).isEqualTo(OrderState.BACKORDERED);
	}

	@Test
	void makesTheMissingPartAnOrderOfItsOwn() {
		this.site.stock(this.site.bin(), this.cup, 4);
		var order = this.floor.allocated(new Line(this.cup, 10));

		this.floor.tx(() -> this.fulfilment.splitBackorder(order));

		var backorder = this.floor.order(order + "-B1");
		assertThat(backorder.backorderOf()).isEqualTo(order);
		assertThat(backorder.lines()).extracting(Order.Line::quantity).containsExactly(6L);
		assertThat(this.floor.order(order).wanted()).isEqualTo(4);
		assertThat(this.floor.messages(backorder.orderNumber())).containsExactly("order-received");
	}

	@Test
	void wakesAWaitingOrderOnceWhenItsItemIsPutAway() {
		var order = this.floor.allocated(new Line(this.cup, 5));
		var other = this.floor.allocated(new Line(this.site.item(), 5));
		var received = this.site.stock(this.site.receiving(), this.cup, 5);
		var bin = this.site.bin();

		putAway(received, bin, 2);
		putAway(received, bin, 3);

		assertThat(this.floor.messages(order)).containsExactly("order-received", "stock-arrived");
		assertThat(this.floor.messages(other)).containsExactly("order-received");
		this.floor.tx(() -> assertThat(this.fulfilment.allocate(order).outcome().code()).isEqualTo("full"));
	}

	private void putAway(StockCell from, String bin, long quantity) {
		this.context.getBean(StockLedger.class)
			.post(new Posting("test:" + UUID.randomUUID(), MovementType.PUT_AWAY, "test", "test", null, "TEST",
					Instant.now(), List.of(StockTransfer.move(from, from.at(bin), quantity))));
	}

}
