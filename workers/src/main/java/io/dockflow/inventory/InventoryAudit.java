package io.dockflow.inventory;

import java.util.List;

/**
 * Proves that the numbers agree.
 */
public interface InventoryAudit {

	AuditReport run();

	/** Runs and keeps the report. */
	AuditRun record(String by);

	/** Kept reports, the newest first. */
	List<AuditRun> recorded(int page, int size);

	/** How many reports are kept. */
	long count();

}
