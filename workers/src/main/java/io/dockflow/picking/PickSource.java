package io.dockflow.picking;

/**
 * Another way than a pick list on which goods come to an order, for example straight from
 * a delivery.
 */
public interface PickSource {

	/** Whether something is still on its way to the order. */
	boolean underWay(String orderNumber);

}
