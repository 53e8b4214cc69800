package io.dockflow.purchasing;

import org.jspecify.annotations.Nullable;

/**
 * Which purchase orders to list, the newest first; {@code null} means any.
 *
 * @param planRun of one planning run
 * @param open only those the supplier still owes something of
 * @param page from 0
 */
public record PurchaseOrderQuery(PurchaseOrder.@Nullable State state, @Nullable String supplierId,
		@Nullable String siteId, @Nullable String itemId, @Nullable String planRun, boolean open, int page, int size) {

	/** All orders. */
	public static PurchaseOrderQuery all(int page, int size) {
		return new PurchaseOrderQuery(null, null, null, null, null, false, page, size);
	}

	/** Those of one planning run. */
	public static PurchaseOrderQuery ofPlanRun(String planRun) {
		return new PurchaseOrderQuery(null, null, null, null, planRun, false, 0, 1000);
	}

}
