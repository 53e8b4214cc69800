package io.dockflow.inventory;

/**
 * A more urgent document took promised stock: told inside its transaction.
 *
 * @param quantity base units that are not promised any more
 */
public record PromiseReduced(String document, int line, String siteId, String itemId, long quantity, String takenBy) {

}
