package io.dockflow.purchasing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What receiving tells about deliveries that bring goods of an order.
 */
public interface OrderDeliveries {

	/**
	 * A delivery of an order was announced. An order that was not confirmed is so by
	 * this.
	 * @param quantities base units by item
	 * @throws io.dockflow.shared.NotFound when there is no such order
	 * @throws io.dockflow.shared.BusinessRuleViolation when the order is of another
	 * supplier or site, or the supplier owes nothing of it
	 */
	void announced(String orderNumber, String deliveryNumber, String supplierId, String siteId, Instant expectedAt,
			Map<String, Long> quantities);

	/** A delivery was taken in; nothing happens when it is of no order. */
	void received(String deliveryNumber, String receiptNumber, List<Received> goods);

	/**
	 * A delivery does not come, or was taken back; nothing happens when it is of no
	 * order.
	 */
	void withdrawn(String deliveryNumber);

	/**
	 * What came of an item, base units.
	 *
	 * @param damaged taken in, but not sellable
	 * @param refused sent back with the truck
	 */
	record Received(String itemId, long good, long damaged, long refused) {
	}

}
