package io.dockflow.inventory;

/**
 * What may be done with stock; only AVAILABLE can be sold.
 */
public enum StockStatus {

	AVAILABLE, INSPECTION, BLOCKED, DAMAGED, EXPIRED, RETURNED

}
