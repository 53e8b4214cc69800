package io.dockflow.counting;

import java.util.List;

/**
 * What could be seen of goods between the beginning and the end of a count, while people
 * went on taking and bringing. Pure.
 * <p>
 * The books lag behind the floor: a picker takes goods and posts them when the tour ends.
 * So after each movement of the window the bin holds what the books then said, less
 * something between what surely was on carts by then and what may have been. A count is
 * right when it lies in one of these ranges. O(movements).
 *
 * @param bookedAtEnd base units in the books at the end
 * @param carriedAtStart taken but not posted at the beginning
 * @param carriedAtEnd taken but not posted at the end
 * @param movements what really moved meanwhile, in the order of the ledger; corrections
 * of the books are none
 */
record CountWindow(long bookedAtEnd, long carriedAtStart, long carriedAtEnd, List<Moved> movements) {

	CountWindow {
		movements = List.copyOf(movements);
	}

	/**
	 * What should have been there, taken as near to what was seen as the movements allow.
	 */
	long nearest(long counted) {
		var picks = this.movements.stream().mapToLong(Moved::picked).sum();
		var booked = this.bookedAtEnd - this.movements.stream().mapToLong(Moved::delta).sum();
		var pickedBefore = 0L;
		var nearest = nearest(counted, booked, pickedBefore, picks);
		for (var moved : this.movements) {
			booked += moved.delta();
			pickedBefore += moved.picked();
			var next = nearest(counted, booked, pickedBefore, picks);
			if (Math.abs(counted - next) < Math.abs(counted - nearest)) {
				nearest = next;
			}
		}
		return nearest;
	}

	private long nearest(long counted, long booked, long pickedBefore, long picks) {
		var surely = Math.max(0, this.carriedAtStart - pickedBefore);
		var perhaps = this.carriedAtEnd + picks - pickedBefore;
		var low = Math.max(0, booked - Math.max(surely, perhaps));
		var high = Math.max(low, booked - Math.min(surely, perhaps));
		return Math.clamp(counted, low, high);
	}

	/**
	 * A movement into the location, or out of it below zero.
	 *
	 * @param pick whether it was taken from the bin before it was posted
	 */
	record Moved(long delta, boolean pick) {

		long picked() {
			return (this.pick && this.delta < 0) ? -this.delta : 0;
		}

	}

}
