package io.dockflow.levels;

/**
 * A lot may not be sold any more: told inside the transaction that took it off sale.
 *
 * @param quantity base units taken off sale
 */
public record LotExpired(String siteId, String itemId, String lot, long quantity) {

}
