package io.dockflow.inventory;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A balance row as people look at it.
 */
public record StockRow(StockCell cell, long quantity, long reserved, @Nullable LocalDate expiry, Instant receivedAt) {

	public long free() {
		return this.quantity - this.reserved;
	}

}
