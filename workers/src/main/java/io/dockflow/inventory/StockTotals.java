package io.dockflow.inventory;

/**
 * What balance rows come to.
 *
 * @param quantity base units, of whatever items
 */
public record StockTotals(long rows, long quantity, long reserved, long items, long locations, long handlingUnits) {

}
