package io.dockflow.suppliers;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One look at a supplier.
 *
 * @param scorecard {@code null} until it is built
 * @param decision {@code null} until it is closed
 * @param decidedBy {@code null} when nobody had to
 */
public record SupplierReview(String reviewNumber, String supplierId, String requestedBy, Instant requestedAt,
		@Nullable Scorecard scorecard, @Nullable Instant closedAt, @Nullable Decision decision,
		@Nullable String decidedBy, @Nullable String note) {

	/** What follows from it. */
	public enum Decision {

		KEEP, WARN, SECOND_SOURCE, BLOCK;

		/** The word of the form: {@code second-source}. */
		static Decision of(String word) {
			for (var decision : values()) {
				if (decision.name().equalsIgnoreCase(word.replace('-', '_'))) {
					return decision;
				}
			}
			throw new IllegalArgumentException(
					"Expected a decision of keep, warn, second-source or block, but got '%s'. Choose one of them."
						.formatted(word));
		}

		Standing standing() {
			return switch (this) {
				case KEEP -> Standing.GOOD;
				case WARN -> Standing.WARNED;
				case SECOND_SOURCE -> Standing.SECOND_SOURCE;
				case BLOCK -> Standing.BLOCKED;
			};
		}

	}

}
