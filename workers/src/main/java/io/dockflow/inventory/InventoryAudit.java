package io.dockflow.inventory;

/**
 * Proves that the numbers agree.
 */
public interface InventoryAudit {

	AuditReport run();

}
