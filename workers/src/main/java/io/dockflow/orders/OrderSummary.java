package io.dockflow.orders;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An order as a list shows it.
 */
public record OrderSummary(String orderNumber, String siteId, Customer customer, String customerClass, String carrier,
		Instant dueAt, Instant receivedAt, OrderState state, int fillPercent, @Nullable String waveNumber, int lines,
		long quantity) {

}
