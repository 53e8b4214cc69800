package io.dockflow.waves.selection;

/**
 * The hours a wave has, and what lateness and work come to. Seconds count from now.
 *
 * @param pickerSeconds of all pickers together
 * @param pickedBySecond when orders released now will have been picked
 * @param nextPickedBySecond when orders left for the next wave will have been picked
 * @param perSecondLate what a second of lateness costs at priority 1, in units of length
 * @param unitsPerSecond how far a picker walks in a second, at least 1
 * @param secondsPerBatch to fetch a cart and to hand it over
 * @param secondsPerStop to pick at a stop
 */
public record WaveTerms(long pickerSeconds, long pickedBySecond, long nextPickedBySecond, long perSecondLate,
		long unitsPerSecond, long secondsPerBatch, long secondsPerStop) {

	public WaveTerms {
		if (pickerSeconds < 0 || pickedBySecond < 0 || nextPickedBySecond < pickedBySecond) {
			throw new IllegalArgumentException(
					"Expected some picker seconds and the next wave after this one, but got %d s, picked by %d s and next by %d s. Correct them."
						.formatted(pickerSeconds, pickedBySecond, nextPickedBySecond));
		}
		if (perSecondLate < 0 || unitsPerSecond < 1 || secondsPerBatch < 0 || secondsPerStop < 0) {
			throw new IllegalArgumentException(
					"Expected no negative prices and times and a picker who walks, but got %d a second late, %d a second, %d s a batch, %d s a stop. Correct them."
						.formatted(perSecondLate, unitsPerSecond, secondsPerBatch, secondsPerStop));
		}
	}

	/** How long a cart takes with so many picks and so long a tour. */
	public long seconds(long length, long picks) {
		return this.secondsPerBatch + picks * this.secondsPerStop + Math.ceilDiv(length, this.unitsPerSecond);
	}

	/** By how many seconds an order is less late when it is released now. */
	public long lateSecondsAvoided(OpenOrder open) {
		var due = open.order().dueSecond();
		return Math.max(0, this.nextPickedBySecond - due) - Math.max(0, this.pickedBySecond - due);
	}

	/** What it is worth that an order is less late, in units of length. */
	public long worth(OpenOrder open) {
		return this.perSecondLate * open.priority() * lateSecondsAvoided(open);
	}

}
