package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Soft promises: a right to quantity at a site without saying which cell. Promised and
 * reserved stock together never exceed what is available, what is promised out of
 * arrivals never exceeds them, and concurrent promises of one item are serialised.
 */
public interface Promises {

	/**
	 * Promises as much as can be, per line; a line promised before under the same
	 * document is replaced. Stock comes first, then what arrives before the document is
	 * due. What a more urgent document misses is taken from the least urgent promises,
	 * whose documents hear of it by {@link PromiseReduced}.
	 * @return the promises in the order of the lines
	 */
	List<Promise> promise(String document, String siteId, Urgency urgency, List<AllocationRequest.Line> lines);

	List<Promise> of(String document);

	/**
	 * Gives a document's promises up, for example when hard reservations take their place
	 * in the same transaction.
	 */
	void release(String document);

	/**
	 * A promised line, in base units.
	 *
	 * @param promised out of stock
	 * @param expected out of what arrives before it is due
	 */
	record Promise(String document, int line, String itemId, long requested, long promised, long expected) {

		/** What nobody could promise. */
		public long missing() {
			return this.requested - this.promised - this.expected;
		}

	}

	/**
	 * Who comes first.
	 *
	 * @param priority 0 (first) to 99
	 * @param dueAt when the goods must leave; {@code null}: nothing is promised out of
	 * arrivals
	 */
	record Urgency(int priority, @Nullable Instant dueAt) {

		/** The priority of those who ask for none. */
		public static final int NORMAL = 50;

		public Urgency {
			if (priority < 0 || priority > 99) {
				throw new IllegalArgumentException(
						"Expected a priority of 0 (first) to 99, but got %d. Leave it out for %d.".formatted(priority,
								NORMAL));
			}
		}

		public static Urgency normal(@Nullable Instant dueAt) {
			return new Urgency(NORMAL, dueAt);
		}

	}

}
