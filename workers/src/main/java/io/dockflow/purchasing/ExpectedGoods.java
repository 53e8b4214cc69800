package io.dockflow.purchasing;

import java.util.ArrayList;

import io.dockflow.inventory.ExpectedStock;

import org.springframework.stereotype.Component;

/**
 * Keeps the stock that an order lets expect: what the supplier promised, less what came
 * and less what a delivery announced, which is expected under the delivery's own number.
 */
@Component
class ExpectedGoods {

	private final ExpectedStock expected;

	ExpectedGoods(ExpectedStock expected) {
		this.expected = expected;
	}

	void update(PurchaseOrder order) {
		var lines = new ArrayList<ExpectedStock.Line>();
		if (order.state().isOpen()) {
			for (var line : order.lines()) {
				var confirmed = line.confirmed();
				var promised = (confirmed != null) ? Math.min(confirmed, line.quantity()) : line.quantity();
				var open = promised - line.received() - line.announced();
				if (open > 0) {
					lines.add(new ExpectedStock.Line(line.line(), line.itemId(), open));
				}
			}
		}
		if (lines.isEmpty()) {
			this.expected.settle(order.orderNumber());
		}
		else {
			this.expected.announce(order.orderNumber(), ExpectedStock.Kind.PURCHASE_ORDER, order.siteId(),
					order.dueAt(), lines);
		}
	}

}
