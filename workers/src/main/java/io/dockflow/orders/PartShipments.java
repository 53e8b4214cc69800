package io.dockflow.orders;

/**
 * Whether customers take a part of what they ordered.
 */
public interface PartShipments {

	/**
	 * What the ship-complete table says of an order that is not covered whole.
	 * @param fillPercent share of the order that is covered, 0 to 99
	 */
	boolean mayShip(String customerClass, int fillPercent);

}
