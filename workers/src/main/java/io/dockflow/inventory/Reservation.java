package io.dockflow.inventory;

import java.time.Instant;

/**
 * Stock of a cell that a document's line has a right to.
 */
public record Reservation(long id, String document, int line, StockCell cell, long quantity, Instant createdAt) {

}
