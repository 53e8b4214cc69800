package io.dockflow.inventory;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done with stock; only AVAILABLE can be sold.
 */
public enum StockStatus {

	AVAILABLE, INSPECTION, BLOCKED, DAMAGED, EXPIRED, RETURNED;

	/**
	 * What a decision on the floor may make of it. Damaged and expired goods are sold
	 * again only after an inspection; nothing becomes RETURNED but by a return.
	 */
	public Set<StockStatus> next() {
		return switch (this) {
			case AVAILABLE -> EnumSet.of(INSPECTION, BLOCKED, DAMAGED, EXPIRED);
			case INSPECTION -> EnumSet.of(AVAILABLE, BLOCKED, DAMAGED, EXPIRED);
			case BLOCKED -> EnumSet.of(AVAILABLE, INSPECTION, DAMAGED, EXPIRED);
			case DAMAGED, EXPIRED -> EnumSet.of(INSPECTION, BLOCKED);
			case RETURNED -> EnumSet.of(AVAILABLE, INSPECTION, BLOCKED, DAMAGED, EXPIRED);
		};
	}

	/** Whether it may become the other in one step, or is it. */
	public boolean mayBecome(StockStatus other) {
		return this == other || next().contains(other);
	}

}
