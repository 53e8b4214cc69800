package io.dockflow.orders;

import java.util.Locale;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * It is too late to cancel the order.
 */
public final class OrderNotCancellable extends BusinessRuleViolation {

	public OrderNotCancellable(String orderNumber, OrderState state) {
		super("Order %s cannot be cancelled any more: it is %s. Announce a return instead.".formatted(orderNumber,
				switch (state) {
					case SEALED -> "on a sealed load";
					case ISSUED -> "on its way";
					default -> state.name().toLowerCase(Locale.ROOT);
				}));
	}

}
