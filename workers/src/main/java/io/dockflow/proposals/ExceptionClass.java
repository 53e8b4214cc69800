package io.dockflow.proposals;

import java.util.Locale;

/** What a planner should know of a proposal, the gravest last. */
public enum ExceptionClass {

	/** Nothing out of the ordinary. */
	NONE,

	/** Too little is known of the item. */
	NEW_ITEM,

	/** It covers more than a quarter of a year. */
	LARGE,

	/** It is needed, and nobody delivers it. */
	UNSOURCED;

	/** As the approval table names it: {@code new-item}. */
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
