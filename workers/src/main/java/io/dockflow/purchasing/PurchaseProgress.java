package io.dockflow.purchasing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.labor.Alerts;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Counted;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import io.dockflow.suppliers.OrderedLine;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;

import org.springframework.stereotype.Component;

/**
 * What happens to an order that a supplier has; the caller's transaction holds its lock.
 */
@Component
class PurchaseProgress implements OrderDeliveries {

	private final PurchaseRows rows;

	private final OrderDeliveryRows deliveries;

	private final ExpectedGoods expected;

	private final SupplierRecord suppliers;

	private final SupplyTermsOf terms;

	private final Alerts alerts;

	private final ProcessMessages messages;

	PurchaseProgress(PurchaseRows rows, OrderDeliveryRows deliveries, ExpectedGoods expected, SupplierRecord suppliers,
			SupplyTermsOf terms, Alerts alerts, ProcessMessages messages) {
		this.rows = rows;
		this.deliveries = deliveries;
		this.expected = expected;
		this.suppliers = suppliers;
		this.terms = terms;
		this.alerts = alerts;
		this.messages = messages;
	}

	/** Brings expected stock and the supplier's record up to the order as it now is. */
	PurchaseOrder refresh(String orderNumber) {
		var order = this.rows.find(orderNumber).orElseThrow(() -> new NotFound("purchase order", orderNumber));
		this.expected.update(order);
		if (order.state().isOpen()) {
			this.suppliers.ordered(outcome(order));
		}
		return order;
	}

	/** The lines as the supplier's record keeps them. */
	List<OrderedLine> outcome(PurchaseOrder order) {
		var due = this.rows.firstPromise(order.orderNumber()).orElse(order.neededAt());
		var last = this.deliveries.lastReceived(order.orderNumber());
		var lines = new ArrayList<OrderedLine>();
		for (var line : order.lines()) {
			var complete = line.open() == 0 || order.state() == PurchaseOrder.State.CLOSED;
			var agreed = this.terms.of(order.supplierId(), line.itemId(), order.siteId())
				.map(SupplyTerms::unitPriceCents)
				.orElse(line.unitPriceCents());
			lines.add(new OrderedLine(order.orderNumber(), line.line(), order.supplierId(), line.itemId(),
					Objects.requireNonNull(order.sentAt()), due, complete ? last.get(line.itemId()) : null,
					line.quantity(), line.received() - line.damaged(), line.unitPriceCents(), agreed));
		}
		return lines;
	}

	/** Whether the confirmation said anything new. */
	boolean confirm(PurchaseOrder order, Instant promisedAt, Map<String, Long> quantities, String by) {
		var changed = !promisedAt.equals(order.promisedAt());
		for (var line : order.lines()) {
			var confirmed = line.confirmed();
			var before = (confirmed != null) ? confirmed : line.quantity();
			long promised = quantities.getOrDefault(line.itemId(), before);
			if (confirmed == null || promised != confirmed) {
				this.rows.setConfirmed(order.orderNumber(), line.line(), promised);
				changed = true;
			}
		}
		if (changed) {
			this.rows.confirmed(order.orderNumber(), promisedAt);
			this.rows.add(order.orderNumber(), "confirmed",
					"Promised for %s, says %s.".formatted(UtcTime.inWords(promisedAt), by));
			refresh(order.orderNumber());
		}
		return changed;
	}

	/** Whether the change changed anything. */
	boolean change(PurchaseOrder order, PurchaseOrders.Change change) {
		var words = new ArrayList<String>();
		for (var line : order.lines()) {
			long quantity = change.quantities().getOrDefault(line.itemId(), line.quantity());
			if (quantity != line.quantity()) {
				this.rows.setQuantity(order.orderNumber(), line.line(), quantity);
				words.add("%s from %d to %d".formatted(line.itemId(), line.quantity(), quantity));
			}
		}
		var neededAt = change.neededAt();
		if (neededAt != null && !neededAt.equals(order.neededAt())) {
			this.rows.setNeeded(order.orderNumber(), neededAt);
			words.add("wanted by " + UtcTime.inWords(neededAt));
		}
		if (words.isEmpty()) {
			return false;
		}
		this.rows.add(order.orderNumber(), "changed",
				"%s changed it: %s.".formatted(change.changedBy(), String.join(", ", words)));
		if (refresh(order.orderNumber()).isComplete()) {
			receiptPosted(order.orderNumber());
		}
		return true;
	}

	/** Ends an order of which nothing came. */
	void cancel(PurchaseOrder order, String text) {
		this.rows.end(order.orderNumber(), PurchaseOrder.State.CANCELLED, false);
		this.rows.add(order.orderNumber(), "cancelled", text);
		this.suppliers.calledOff(order.orderNumber());
		refresh(order.orderNumber());
	}

	@Override
	public void announced(String orderNumber, String deliveryNumber, String supplierId, String siteId,
			Instant expectedAt, Map<String, Long> quantities) {
		var order = this.rows.lock(orderNumber).orElseThrow(() -> new NotFound("purchase order", orderNumber));
		if (!order.supplierId().equals(supplierId) || !order.siteId().equals(siteId)) {
			throw new BusinessRuleViolation(
					"Expected a delivery of %s for %s, as purchase order %s says, but it is of %s for %s. Check the order's number."
						.formatted(order.supplierId(), order.siteId(), orderNumber, supplierId, siteId));
		}
		if (!order.state().isOpen()) {
			throw new BusinessRuleViolation(
					"Expected a purchase order that the supplier still owes goods of, but %s is %s. Announce the delivery without it, or ask the buyers."
						.formatted(orderNumber, order.state()));
		}
		this.deliveries.announce(orderNumber, deliveryNumber, quantities);
		this.rows.add(orderNumber, "announced",
				"Delivery %s brings %s, expected at %s.".formatted(deliveryNumber,
						Counted.of(quantities.values().stream().mapToLong(Long::longValue).sum(), "base unit"),
						UtcTime.inWords(expectedAt)));
		if (order.state() == PurchaseOrder.State.SENT) {
			confirm(order, expectedAt, Map.of(), "delivery " + deliveryNumber);
			this.messages.publish(Messages.PURCHASE_ORDER_CONFIRMED, orderNumber, new PurchaseDesk.Told(orderNumber));
		}
		refresh(orderNumber);
	}

	@Override
	public void received(String deliveryNumber, String receiptNumber, List<Received> goods) {
		this.deliveries.orderOf(deliveryNumber).flatMap(this.rows::lock).ifPresent((order) -> {
			this.deliveries.receive(order.orderNumber(), deliveryNumber, goods);
			this.rows.add(order.orderNumber(), "received",
					"Receipt %s of delivery %s: %d good, %d damaged, %d refused.".formatted(receiptNumber,
							deliveryNumber, goods.stream().mapToLong(Received::good).sum(),
							goods.stream().mapToLong(Received::damaged).sum(),
							goods.stream().mapToLong(Received::refused).sum()));
			if (order.state().isOpen()) {
				this.rows.setState(order.orderNumber(), PurchaseOrder.State.RECEIVING);
				refresh(order.orderNumber());
				receiptPosted(order.orderNumber());
			}
		});
	}

	@Override
	public void withdrawn(String deliveryNumber) {
		this.deliveries.orderOf(deliveryNumber).flatMap(this.rows::lock).ifPresent((order) -> {
			this.deliveries.withdraw(deliveryNumber);
			this.rows.add(order.orderNumber(), "withdrawn",
					"Delivery %s does not come, or was taken back.".formatted(deliveryNumber));
			var after = refresh(order.orderNumber());
			if (after.state() == PurchaseOrder.State.CLOSED && !after.closedShort() && !after.isComplete()) {
				this.alerts.raise(order.siteId(), order.orderNumber(),
						"Purchase order %s was closed as complete, but delivery %s was taken back. Order the goods again if they are needed."
							.formatted(order.orderNumber(), deliveryNumber));
			}
		});
	}

	private void receiptPosted(String orderNumber) {
		this.messages.publish(Messages.PURCHASE_RECEIPT_POSTED, orderNumber, new PurchaseDesk.Told(orderNumber));
	}

}
