package io.dockflow.shared;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One beep of the scanner with what was typed beside it.
 *
 * @param quantity {@code null} means one, or the rest of the line where the work says so
 */
public record Scan(String barcode, @Nullable Long quantity, @Nullable Integer line, @Nullable String lot,
		@Nullable LocalDate expiry, boolean damaged, @Nullable String locationId) {

	public static Scan of(String barcode, long quantity) {
		return new Scan(barcode, quantity, null, null, null, false, null);
	}

}
