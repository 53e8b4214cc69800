package io.dockflow.standalone.demo;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Stock that was there on the first day.
 *
 * @param lot empty when the item has none
 */
record OpeningLine(String siteId, String locationId, String itemId, String lot, @Nullable LocalDate expiry,
		long quantity) {

}
