package io.dockflow.labor;

import java.util.function.Function;

/**
 * Work that changed hands while its user task exists already: the task has to follow.
 */
public interface Handovers {

	/**
	 * Carries what waits, in the order in which it was decided. Work whose task cannot
	 * follow goes back to whom it was taken from.
	 * @param carry gives the user task of a handover to its new worker
	 * @return how many were carried
	 */
	int carry(Function<Handover, Answer> carry);

	/** A piece of work that goes from one person to another. */
	record Handover(long id, long processInstanceKey, String from, String to) {
	}

	/** What became of the task. */
	enum Answer {

		/** The new worker has it. */
		CARRIED,
		/** It cannot be seen yet. */
		NOT_YET,
		/** It is over, or somebody decided otherwise. */
		GONE

	}

}
