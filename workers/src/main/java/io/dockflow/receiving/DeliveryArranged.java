package io.dockflow.receiving;

/**
 * An announced delivery has a door and a time; published inside the transaction, again
 * whenever they change.
 */
public record DeliveryArranged(String deliveryNumber) {

}
