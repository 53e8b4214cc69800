package io.dockflow.slotting.layout;

import java.util.List;

/**
 * Which items to move, the most travel saved per move first. Steps build on each other: a
 * budget of moves is spent from the beginning.
 *
 * @param travelBefore length of the sampled past orders' tours before any move, in the
 * grid's unit
 */
public record MovePlan(List<Step> steps, long travelBefore) {

	public MovePlan {
		steps = List.copyOf(steps);
	}

	/** What a budget of moves saves of {@link #travelBefore}, in the grid's unit. */
	public long saved(int moves) {
		var left = requireBudget(moves);
		var saved = 0L;
		for (var step : this.steps) {
			left -= step.moves();
			if (left < 0) {
				break;
			}
			saved += step.saved();
		}
		return saved;
	}

	/** The assignment after as many steps as a budget of moves allows. */
	public SlotAssignment after(PickArea area, SlotAssignment before, int moves) {
		var left = requireBudget(moves);
		var slotOf = before.toArray();
		for (var step : this.steps) {
			left -= step.moves();
			if (left < 0) {
				break;
			}
			slotOf[step.item()] = step.to();
			if (step.other() != Step.NONE) {
				slotOf[step.other()] = step.from();
			}
		}
		return SlotAssignment.of(area, slotOf);
	}

	private static int requireBudget(int moves) {
		if (moves < 0) {
			throw new IllegalArgumentException(
					"Expected a budget from 0 moves, but got %d. Correct it.".formatted(moves));
		}
		return moves;
	}

	/**
	 * An item goes to another slot; the item that stands there, if any, takes its place.
	 *
	 * @param other the item that moves the other way, {@link #NONE} when the slot is free
	 * @param saved travel saved over the sampled past orders, above 0
	 */
	public record Step(int item, int from, int to, int other, long saved) {

		public static final int NONE = TravelLedger.EMPTY;

		/** How many items this step moves. */
		public int moves() {
			return (this.other == NONE) ? 1 : 2;
		}

	}

}
