package io.dockflow.orders;

/**
 * An order waits for a wave; published inside the transaction.
 */
public record OrderQueued(String orderNumber, String siteId) {

}
