package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is on the way in: announced, ordered or in transfer, and not yet received.
 */
public interface ExpectedStock {

	/** Notes what a document brings; what it brought before is replaced. */
	void announce(String document, Kind kind, String siteId, Instant dueAt, List<Line> lines);

	/** Notes that a document comes at another time. */
	void reschedule(String document, Instant dueAt);

	/** Forgets a document: it was received, or does not come. */
	void settle(String document);

	/** In the order of arrival. */
	List<Expected> ofItem(@Nullable String siteId, String itemId);

	/** An expected quantity in base units. */
	record Line(int line, String itemId, long quantity) {
	}

	/** A line on its way. */
	record Expected(String document, int line, Kind kind, String siteId, String itemId, long quantity, Instant dueAt) {
	}

	/** What brings it. */
	enum Kind {

		ASN, PURCHASE_ORDER, TRANSFER

	}

}
