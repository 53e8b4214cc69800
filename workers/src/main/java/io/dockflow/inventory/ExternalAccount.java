package io.dockflow.inventory;

/**
 * The other side of a movement into or out of the company's stock.
 */
public enum ExternalAccount {

	SUPPLIER, CUSTOMER, ADJUSTMENT, OPENING

}
