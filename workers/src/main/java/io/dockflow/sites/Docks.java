package io.dockflow.sites;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The calendar of the dock doors, for trucks that come and trucks that go.
 */
public interface Docks {

	/**
	 * Books the door that is free soonest, from the wanted time on; a document's former
	 * appointment is replaced.
	 * @throws io.dockflow.shared.BusinessRuleViolation when no door is free until
	 * {@code latest}
	 */
	Appointment book(String siteId, String document, Instant from, Duration duration, Instant latest);

	Optional<Appointment> of(String document);

	/** Frees the document's door from now on; nothing happens when it has none. */
	void release(String document);

}
