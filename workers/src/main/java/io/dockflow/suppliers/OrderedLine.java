package io.dockflow.suppliers;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line that a supplier was ordered, and what became of it.
 *
 * @param dueAt as first promised, or else as needed
 * @param receivedAt when the last of it came, {@code null} when nothing did
 * @param quantity base units ordered
 * @param good base units that came undamaged
 * @param unitPriceCents what was paid for a base unit
 * @param agreedPriceCents what the terms of that day say
 */
public record OrderedLine(String orderNumber, int line, String supplierId, String itemId, Instant orderedAt,
		Instant dueAt, @Nullable Instant receivedAt, long quantity, long good, long unitPriceCents,
		long agreedPriceCents) {

}
