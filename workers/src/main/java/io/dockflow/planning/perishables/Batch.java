package io.dockflow.planning.perishables;

import io.dockflow.planning.Expect;

/**
 * Units that expire together.
 *
 * @param quantity units, 0 or more
 * @param arrivesIn periods until they are in stock: 0 for those that are
 * @param life periods in which they may be sold from then on, 1 or more
 */
public record Batch(double quantity, int arrivesIn, int life) {

	private static final int MOST = 100_000;

	/**
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public Batch {
		Expect.notNegative("quantity of a batch", quantity);
		Expect.between("time of arrival", 0, MOST, arrivesIn);
		Expect.between("life of a batch", 1, MOST, life);
	}

	/** Units that are in stock now. */
	public static Batch inStock(double quantity, int life) {
		return new Batch(quantity, 0, life);
	}

	/** The period, from 0, after which what is left of the batch is lost. */
	int lastPeriod() {
		return this.arrivesIn + this.life - 1;
	}

}
