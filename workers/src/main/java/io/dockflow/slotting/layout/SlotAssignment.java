package io.dockflow.slotting.layout;

import java.util.Arrays;

/**
 * Which slot each item has; a slot holds at most one item.
 */
public final class SlotAssignment {

	private final int[] slotOf;

	private SlotAssignment(int[] slotOf) {
		this.slotOf = slotOf;
	}

	/**
	 * An assignment of all items.
	 * @throws IllegalArgumentException when a slot is none, holds two items, or does not
	 * suit its item
	 */
	public static SlotAssignment of(PickArea area, int[] slotOf) {
		var holder = new int[area.slots()];
		Arrays.fill(holder, -1);
		for (var item = 0; item < slotOf.length; item++) {
			var slot = slotOf[item];
			if (slot < 0 || slot >= area.slots()) {
				throw new IllegalArgumentException("Expected a slot below %d for item %d, but got %d. Correct it."
					.formatted(area.slots(), item, slot));
			}
			if (holder[slot] >= 0) {
				throw new IllegalArgumentException(
						"Expected one item in slot %d, but got items %d and %d. Give one of them another slot."
							.formatted(slot, holder[slot], item));
			}
			if (!area.fits(item, slot)) {
				throw new IllegalArgumentException(
						"Expected a slot that suits item %d, but got slot %d. Give it another slot.".formatted(item,
								slot));
			}
			holder[slot] = item;
		}
		return new SlotAssignment(slotOf.clone());
	}

	public int items() {
		return this.slotOf.length;
	}

	public int slot(int item) {
		return this.slotOf[item];
	}

	int[] toArray() {
		return this.slotOf.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SlotAssignment assignment && Arrays.equals(this.slotOf, assignment.slotOf);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.slotOf);
	}

}
