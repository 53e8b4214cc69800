package io.dockflow.levels;

/**
 * What a look at the stock of a site found, in items that have a policy.
 *
 * @param newExceptions how many of them the check before had not found
 */
public record StockCheck(int lowItems, int outItems, int overItems, int expiringItems, int newExceptions) {

}
