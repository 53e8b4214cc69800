package io.dockflow.catalog;

/**
 * What a barcode stands for.
 *
 * @param units base units in the packaging that carries the barcode
 */
public record ScannedItem(Item item, long units) {

}
