package io.dockflow.inventory;

/**
 * Stock changed: told inside the posting's transaction, once per effect.
 */
public record StockPosted(Posting posting) {

}
