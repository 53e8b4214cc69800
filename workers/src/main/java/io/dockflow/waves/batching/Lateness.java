package io.dockflow.waves.batching;

/**
 * What it costs when orders are picked too late. Batches are picked in the order of their
 * most urgent order, each by the picker who is free first.
 *
 * @param pickers who pick at the same time, at least 1
 * @param perSecond what one order that is late by one second costs, in units of length
 * @param unitsPerSecond how far a picker walks in a second, at least 1
 * @param secondsPerBatch to fetch a cart and to hand it over
 * @param secondsPerStop to pick at a stop
 */
public record Lateness(int pickers, long perSecond, long unitsPerSecond, long secondsPerBatch, long secondsPerStop) {

	public Lateness {
		if (pickers < 1 || unitsPerSecond < 1) {
			throw new IllegalArgumentException(
					"Expected at least one picker who walks at least one unit a second, but got %d and %d. Correct them."
						.formatted(pickers, unitsPerSecond));
		}
		if (perSecond < 0 || secondsPerBatch < 0 || secondsPerStop < 0) {
			throw new IllegalArgumentException(
					"Expected no negative costs and times, but got %d a second late, %d s a batch, %d s a stop. Correct them."
						.formatted(perSecond, secondsPerBatch, secondsPerStop));
		}
	}

	long seconds(long length, long stops) {
		return this.secondsPerBatch + stops * this.secondsPerStop + Math.ceilDiv(length, this.unitsPerSecond);
	}

}
