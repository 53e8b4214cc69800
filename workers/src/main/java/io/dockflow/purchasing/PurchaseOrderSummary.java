package io.dockflow.purchasing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A purchase order as a list shows it.
 *
 * @param valueCents of all lines
 * @param quantity base units ordered
 * @param received base units taken in
 */
public record PurchaseOrderSummary(String orderNumber, String supplierId, String supplierName, String siteId,
		PurchaseOrder.State state, String raisedBy, @Nullable String planRun, Instant raisedAt, Instant neededAt,
		@Nullable Instant promisedAt, boolean closedShort, int lines, long valueCents, long quantity, long received) {

}
