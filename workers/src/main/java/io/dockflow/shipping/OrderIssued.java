package io.dockflow.shipping;

/**
 * The last goods of an order left the site; published inside the transaction.
 */
public record OrderIssued(String orderNumber, String loadNumber) {

}
