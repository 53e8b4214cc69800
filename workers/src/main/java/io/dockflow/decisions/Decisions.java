package io.dockflow.decisions;

import java.util.Optional;

import io.dockflow.shared.Explanation;

/**
 * The decision log.
 */
public interface Decisions {

	/**
	 * Remembers a decision in the current transaction.
	 * @param kind for example {@code put-away}, {@code route}, {@code carton}
	 * @param subject what it was decided for: a handling unit, a pick list, a shipment
	 * @param chosen the choice in one word
	 * @param ruleVersion name and version of the rule
	 */
	void record(String kind, String subject, String chosen, String ruleVersion, Explanation explanation);

	/** The newest decision about a subject. */
	Optional<Explanation> explain(String subject);

	Optional<Explanation> explain(String kind, String subject);

}
