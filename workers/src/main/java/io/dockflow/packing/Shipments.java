package io.dockflow.packing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Shipments to look at.
 */
public interface Shipments {

	/**
	 * The shipment of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Shipment byNumber(String shipmentNumber);

	/** The order's shipment that is not unpacked. */
	Optional<Shipment> ofOrder(String orderNumber);

	/** The shipments with those numbers. */
	List<Shipment> byNumbers(Collection<String> shipmentNumbers);

	/** Their goods left the site; within the caller's transaction. */
	void shipped(Collection<String> shipmentNumbers);

}
