package io.dockflow.waves;

import java.time.Instant;

/**
 * A pick to be put on a cart: a quantity of one cell for one order.
 *
 * @param id names the pick
 * @param orderNumber picks of one order stay together as long as they fit on one cart
 * @param volumeMm3 of the whole quantity
 * @param weightGrams of the whole quantity
 */
public record BatchLine(long id, String orderNumber, Instant dueAt, String locationId, long volumeMm3,
		long weightGrams) {

}
