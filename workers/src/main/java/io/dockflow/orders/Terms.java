package io.dockflow.orders;

import io.dockflow.inventory.Promises;

/**
 * What a customer insists on beyond the goods.
 *
 * @param priority 0 (served first) to 99
 * @param minRemainingDays shelf life the goods must have left at least
 */
public record Terms(int priority, int minRemainingDays) {

	/** Of those who insist on nothing. */
	public static final Terms NORMAL = new Terms(Promises.Urgency.NORMAL, 0);

	public Terms {
		if (priority < 0 || priority > 99 || minRemainingDays < 0) {
			throw new IllegalArgumentException(
					"Expected a priority of 0 to 99 and 0 or more days of shelf life, but got %d and %d. Correct the order."
						.formatted(priority, minRemainingDays));
		}
	}

}
