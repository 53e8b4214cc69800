package io.dockflow.levels;

import org.jspecify.annotations.Nullable;

/**
 * Where an item at a site stands between nothing and too much.
 */
public enum LevelState {

	OK, LOW, OUT, OVER;

	/**
	 * Judges an item.
	 * @param available base units that can be sold and are not reserved
	 * @param onHand base units in any status
	 */
	static LevelState of(long available, long onHand, long minQuantity, @Nullable Long maxQuantity) {
		if (available <= 0) {
			return OUT;
		}
		if (available < minQuantity) {
			return LOW;
		}
		return (maxQuantity != null && onHand > maxQuantity) ? OVER : OK;
	}

}
