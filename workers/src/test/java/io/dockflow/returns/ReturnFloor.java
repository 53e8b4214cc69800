package io.dockflow.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.dockflow.engine.Transactions;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderRequest;
import io.dockflow.shared.WorkItem;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * Orders of two items that left a site, and what comes back of them.
 */
final class ReturnFloor {

	private final ApplicationContext context;

	private final TestSite site;

	private final OutboundFloor floor;

	private final String item;

	private final String other;

	ReturnFloor(ApplicationContext context, TestSite site, OutboundFloor floor) {
		this.context = context;
		this.site = site;
		this.floor = floor;
		this.item = site.item();
		this.other = site.item();
	}

	String item() {
		return this.item;
	}

	String other() {
		return this.other;
	}

	/** An order of both items that has left. */
	String shipped(long quantity, long otherQuantity) {
		var order = this.floor.receive(new OrderRequest.Line(this.item, quantity),
				new OrderRequest.Line(this.other, otherQuantity));
		var progress = this.context.getBean(OrderProgress.class);
		this.context.getBean(Transactions.class).run(() -> {
			progress.picked(order.orderNumber(), Map.of(1, quantity, 2, otherQuantity));
			progress.shipped(order.orderNumber(), Map.of(1, quantity, 2, otherQuantity));
		});
		return order.orderNumber();
	}

	ReturnRequest announcement(@Nullable String orderNumber, ReturnRequest.Line... lines) {
		return new ReturnRequest(UUID.randomUUID().toString(), this.site.siteId(), orderNumber, "too small", null,
				"web", List.of(lines));
	}

	/** A parcel that nobody announced, at the door. */
	String atTheDoor() {
		return this.context.getBean(Returns.class)
			.arriveUnannounced(UUID.randomUUID().toString(), this.site.siteId(), "rita")
			.returnNumber();
	}

	String unannounced(ReturnArrival.Found... found) {
		var number = atTheDoor();
		receive(number, null, false, found);
		return number;
	}

	void receive(String number, @Nullable String orderNumber, boolean asAnnounced, ReturnArrival.Found... found) {
		this.context.getBean(Transactions.class)
			.run(() -> this.context.getBean(ReturnArrival.class)
				.post(number, orderNumber, asAnnounced, List.of(found), "rita", OutboundFloor.job()));
	}

	static WorkItem task(String elementId, String number) {
		return new WorkItem(elementId, number, Map.of("returnNumber", number), "quentin");
	}

}
