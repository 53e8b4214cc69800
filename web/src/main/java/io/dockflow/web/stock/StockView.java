package io.dockflow.web.stock;

import java.time.Instant;
import java.time.LocalDate;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockRow;
import org.jspecify.annotations.Nullable;

/**
 * A balance row as the API shows it, in base units.
 */
record StockView(StockCell cell, long quantity, long reserved, long free, @Nullable LocalDate expiry,
		Instant receivedAt) {

	static StockView of(StockRow row) {
		return new StockView(row.cell(), row.quantity(), row.reserved(), row.free(), row.expiry(), row.receivedAt());
	}

}
