package io.dockflow.sites;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.StorageCondition;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of the dock doors, for trucks that come and trucks that go. A door has one
 * truck at a time.
 */
public interface Docks {

	/**
	 * Books a door, planned together with all trucks that have not arrived: some of them
	 * may get another door or time when that saves enough, of which
	 * {@link AppointmentMoved} tells. A document's former appointment is replaced; the
	 * same wish again leaves it as it is.
	 * @throws io.dockflow.shared.BusinessRuleViolation when no door is free until the
	 * visit's latest beginning
	 */
	Appointment book(Visit visit);

	/**
	 * The truck of a booked document is here: from now on it stays where it is, and
	 * others make way.
	 * @param door the door it was sent to, {@code null} for the one that suits now
	 * @return empty when the document has no appointment, or the door is none of the
	 * site's
	 */
	Optional<Appointment> dock(String document, @Nullable String door);

	Optional<Appointment> of(String document);

	/** Frees the document's door from now on; nothing happens when it has none. */
	void release(String document);

	/**
	 * Where goods of those conditions stand on the average; empty when the site has no
	 * place for any.
	 * @param pallets how many of each
	 */
	Optional<Goods> goods(String siteId, Map<StorageCondition, Integer> pallets);

	/**
	 * A truck that needs a door.
	 *
	 * @param wantedAt when it would come if the door were free; now, when that is past
	 * @param duration how long it stands there
	 * @param longestWait how long after that it may begin
	 * @param dueAt when it should be finished
	 * @param weight points for each second it is late
	 * @param movable whether it has not arrived and may get another door or time
	 * @param goods where its goods go or come from, {@code null} when that does not
	 * matter
	 */
	record Visit(String siteId, String document, Instant wantedAt, Duration duration, Duration longestWait,
			Instant dueAt, int weight, boolean movable, @Nullable Goods goods) {
	}

	/**
	 * Where goods go or come from.
	 *
	 * @param pallets how often somebody goes between there and the door
	 */
	record Goods(long xMm, long yMm, int pallets) {
	}

}
