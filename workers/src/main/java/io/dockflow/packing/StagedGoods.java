package io.dockflow.packing;

import java.util.List;

import io.dockflow.inventory.Reservation;

/**
 * Goods that wait for an order in a staging lane without having been picked into a tote.
 */
public interface StagedGoods {

	/** The order's rights to them, each to a quantity of one cell. */
	List<Reservation> of(String orderNumber);

}
