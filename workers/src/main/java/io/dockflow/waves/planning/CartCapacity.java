package io.dockflow.waves.planning;

import java.util.List;

import io.dockflow.waves.batching.LoadLimit;

/**
 * What one picker's cart holds. Every order has totes of its own.
 *
 * @param totes on the cart
 * @param toteVolumeMm3 cubic millimetres in a tote
 * @param toteWeightGrams grams in a tote
 * @param lines pick lines of one walk
 */
public record CartCapacity(int totes, long toteVolumeMm3, long toteWeightGrams, int lines) {

	public CartCapacity {
		if (totes < 1 || toteVolumeMm3 < 1 || toteWeightGrams < 1 || lines < 1) {
			throw new IllegalArgumentException(
					"Expected a cart with at least one tote, some volume and weight in it and at least one line, but got %d totes of %d mm³ and %d g, %d lines. Correct the capacity."
						.formatted(totes, toteVolumeMm3, toteWeightGrams, lines));
		}
	}

	List<LoadLimit> tote() {
		return List.of(new LoadLimit("mm³", this.toteVolumeMm3), new LoadLimit("g", this.toteWeightGrams));
	}

	List<LoadLimit> walk() {
		return List.of(new LoadLimit("lines", this.lines));
	}

	/** The limits of the whole cart: cubic millimetres, grams, lines and totes. */
	public List<LoadLimit> limits() {
		return List.of(new LoadLimit("mm³", mostVolumeMm3()), new LoadLimit("g", mostWeightGrams()),
				new LoadLimit("lines", this.lines), new LoadLimit("totes", this.totes));
	}

	/** What an order takes up of these limits; more than the cart holds fills it. */
	public long[] filledBy(Load load) {
		var most = atMost(load);
		var totes = Math.max(Math.ceilDiv(most[0], this.toteVolumeMm3), Math.ceilDiv(most[1], this.toteWeightGrams));
		return new long[] { most[0], most[1], most[2], Math.max(1, totes) };
	}

	boolean holds(Load load) {
		return load.lines() <= this.lines && load.volumeMm3() <= mostVolumeMm3()
				&& load.weightGrams() <= mostWeightGrams();
	}

	/** What of a load can be put onto the cart at once: volume, weight, lines. */
	long[] atMost(Load load) {
		return new long[] { Math.min(load.volumeMm3(), mostVolumeMm3()),
				Math.min(load.weightGrams(), mostWeightGrams()), Math.min(load.lines(), this.lines) };
	}

	private long mostVolumeMm3() {
		return this.toteVolumeMm3 * this.totes;
	}

	private long mostWeightGrams() {
		return this.toteWeightGrams * this.totes;
	}

}
