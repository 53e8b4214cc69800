package io.dockflow.slotting.layout;

/** Whether an item may stand in a slot: size, weight, condition. */
@FunctionalInterface
public interface Suitability {

	boolean fits(int item, int slot);

	/** Every item may stand everywhere. */
	static Suitability any() {
		return (item, slot) -> true;
	}

	/**
	 * An item may stand where its class may.
	 * @param itemClasses class of each item
	 * @param slotClasses class of each slot
	 */
	static Suitability sameClass(int[] itemClasses, int[] slotClasses) {
		return (item, slot) -> itemClasses[item] == slotClasses[slot];
	}

}
