package io.dockflow.orders;

/**
 * The variables that start {@code fulfil-order}.
 *
 * @param dueAt ISO-8601 in UTC
 */
record OrderReceived(String orderNumber, String siteId, String businessKey, String customerClass, String dueAt) {

	static OrderReceived of(Order order) {
		return new OrderReceived(order.orderNumber(), order.siteId(), order.orderNumber(), order.customerClass(),
				order.dueAt().toString());
	}

}
