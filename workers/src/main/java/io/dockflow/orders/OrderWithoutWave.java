package io.dockflow.orders;

/**
 * An order needs nothing from stock and waits for what goes straight to its lane;
 * published inside the transaction.
 */
public record OrderWithoutWave(String orderNumber, String siteId) {

}
