package io.dockflow.receiving;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A delivery as a list shows it.
 */
public record DeliverySummary(String deliveryNumber, String siteId, String supplierId, boolean blind,
		Delivery.State state, Instant expectedAt, @Nullable String dockDoor, int lines) {

}
