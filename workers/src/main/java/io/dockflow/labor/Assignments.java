package io.dockflow.labor;

import org.jspecify.annotations.Nullable;

/**
 * Gives work to people and knows how much each of them has.
 */
public interface Assignments {

	/**
	 * Assigns to the least loaded worker of the site who has the skill and is on shift.
	 * Asked again for the same work, it assigns anew and the former assignment ends.
	 * @param locationId where the work starts, {@code null} when that does not matter
	 */
	Assignment assign(TaskKind kind, String businessKey, String siteId, String skill, @Nullable String locationId);

	/**
	 * The work is done: its doer and the time it took go on record. A call for unknown
	 * work has no effect.
	 */
	void finish(TaskKind kind, String businessKey, @Nullable String doneBy);

	/**
	 * Who did the work, or has it.
	 * @return the user name, or the given word when nobody is known
	 */
	String whoDoes(TaskKind kind, String businessKey, String otherwise);

	/** The work will not be done. */
	void cancel(TaskKind kind, String businessKey);

}
