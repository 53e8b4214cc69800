package io.dockflow.planning;

import java.util.Collection;

/** What policies ask of their numbers, in sentences that say what to correct. */
public final class Expect {

	private Expect() {
	}

	/** The value when it is finite and above 0. */
	public static double positive(String what, double value) {
		if (!(value > 0) || Double.isInfinite(value)) {
			throw new IllegalArgumentException(
					"Expected a finite %s above 0, but it is %s. Correct it.".formatted(what, value));
		}
		return value;
	}

	/** The value when it is finite and 0 or more. */
	public static double notNegative(String what, double value) {
		if (!(value >= 0) || Double.isInfinite(value)) {
			throw new IllegalArgumentException(
					"Expected a finite %s of 0 or more, but it is %s. Correct it.".formatted(what, value));
		}
		return value;
	}

	/** The value when it is finite. */
	public static double finite(String what, double value) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException(
					"Expected a finite %s, but it is %s. Correct it.".formatted(what, value));
		}
		return value;
	}

	/** The value when it lies in a range, both ends included. */
	public static int between(String what, int least, int most, int value) {
		if (value < least || value > most) {
			throw new IllegalArgumentException(
					"Expected a %s from %d to %d, but it is %d. Correct it.".formatted(what, least, most, value));
		}
		return value;
	}

	/** Demands at least one element. */
	public static void some(String what, Collection<?> elements) {
		if (elements.isEmpty()) {
			throw new IllegalArgumentException("Expected at least one %s, but there is none. Add one.".formatted(what));
		}
	}

}
