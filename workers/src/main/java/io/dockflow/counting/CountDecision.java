package io.dockflow.counting;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a difference is settled.
 */
enum CountDecision {

	/** Nobody had to decide: the last count was within tolerance. */
	AGREED,

	/** The supervisor takes the first count. */
	FIRST,

	/** The supervisor takes the last count. */
	LAST,

	/** The supervisor says what is there. */
	QUANTITY,

	/** The supervisor leaves the books as they are. */
	KEEP;

	/**
	 * The decision of that word; having it counted again settles nothing by itself.
	 * @throws IllegalArgumentException for any other word
	 */
	static CountDecision of(@Nullable String code) {
		return (code == null || code.equals("again")) ? AGREED : valueOf(code.toUpperCase(Locale.ROOT));
	}

	/** Whether a supervisor made it. */
	boolean isMade() {
		return this != AGREED;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
