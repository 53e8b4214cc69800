package io.dockflow.purchasing;

import java.util.List;

/**
 * Purchase orders.
 */
public interface PurchaseOrders {

	/**
	 * Takes an order in and starts its process. The same key again answers the first
	 * order.
	 * @throws io.dockflow.inventory.PostingConflict when the key was used for another one
	 * @throws InvalidPurchaseOrder naming each field that cannot be accepted
	 * @throws SupplierBlocked when the buyers want nothing of the supplier
	 */
	PurchaseOrder raise(NewPurchaseOrder request);

	/**
	 * The order of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	PurchaseOrder byNumber(String orderNumber);

	/** The newest first. */
	List<PurchaseOrderSummary> list(PurchaseOrderQuery query);

	long count(PurchaseOrderQuery query);

}
