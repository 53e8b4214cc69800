package io.dockflow.orders;

import java.time.Instant;

/**
 * Something the sender is told about the order.
 *
 * @param kind a stable word: {@code received}, {@code allocated}, {@code dispatched} …
 */
public record OrderEvent(Instant at, String kind, String text) {

}
