package io.dockflow.labor;

import java.util.Optional;

import io.dockflow.shared.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Gives work to people and knows how much each of them has.
 */
public interface Assignments {

	/**
	 * Decides who of those on shift with the skill should do it, in a round over all open
	 * work of the site that nobody has begun: some of it may change hands when that saves
	 * enough. Asked again for the same work, it assigns anew and the former assignment
	 * ends.
	 */
	Assignment assign(Request request);

	/**
	 * The same for work that no user task of a process stands for.
	 * @param locationId where the work is, {@code null} when that does not matter or its
	 * measure knows better
	 */
	default Assignment assign(TaskKind kind, String businessKey, String siteId, String skill,
			@Nullable String locationId) {
		return assign(new Request(kind, businessKey, siteId, skill, locationId, null));
	}

	/** Somebody looks at their work or scans: from now on nobody takes it from them. */
	void begin(long processInstanceKey, String username);

	/**
	 * The work is done: its doer, the time it took and where they are now go on record. A
	 * call for unknown work has no effect.
	 */
	default void finish(TaskKind kind, String businessKey, @Nullable String doneBy) {
		finish(kind, businessKey, doneBy, null);
	}

	/**
	 * The same for work that ended elsewhere than planned.
	 * @param locationId where it ended, {@code null} for the place planned
	 */
	void finish(TaskKind kind, String businessKey, @Nullable String doneBy, @Nullable String locationId);

	/**
	 * Who did the work, or has it.
	 * @return the user name, or the given word when nobody is known
	 */
	String whoDoes(TaskKind kind, String businessKey, String otherwise);

	/** The work will not be done. */
	void cancel(TaskKind kind, String businessKey);

	/** Why the open work of a process instance went to whom it went. */
	Optional<Explanation> why(long processInstanceKey);

	/**
	 * Work that wants somebody.
	 *
	 * @param skill candidate group of its user task
	 * @param locationId where it is, {@code null} when that does not matter or its
	 * measure knows better
	 * @param processInstanceKey whose user task it is, {@code null} when there is none
	 */
	record Request(TaskKind kind, String businessKey, String siteId, String skill, @Nullable String locationId,
			@Nullable Long processInstanceKey) {
	}

}
