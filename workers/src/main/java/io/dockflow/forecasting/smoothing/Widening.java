package io.dockflow.forecasting.smoothing;

/**
 * How much further than a fitted model's futures demand spreads, by length of the
 * history: a short one leaves form, weights and level uncertain, which the model's own
 * futures do not show. The factors make the central 68 % of held-out M1 competition
 * values fall into the central 68 % of the futures; the bulk is matched, not the tail,
 * because that is one common break of those years.
 */
final class Widening {

	private static final int SHORT = 24;

	private static final int LONG = 48;

	private Widening() {
	}

	static double of(int length) {
		if (length < SHORT) {
			return 1.87;
		}
		return (length < LONG) ? 1.36 : 1.17;
	}

}
