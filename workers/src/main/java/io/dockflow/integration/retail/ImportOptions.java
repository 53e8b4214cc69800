package io.dockflow.integration.retail;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What to import and how.
 *
 * @param siteId who fulfils the orders
 * @param from first day to import, {@code null} for the file's first
 * @param to last day to import, {@code null} for the file's last
 * @param dueAt when the orders are due, since the invoices' own dates are past;
 * {@code null} for a day from now
 */
public record ImportOptions(String siteId, @Nullable LocalDate from, @Nullable LocalDate to, StockMode stock,
		@Nullable Instant dueAt, String importedBy) {

	public ImportOptions {
		if (from != null && to != null && to.isBefore(from)) {
			throw new RetailFileRejected(
					"Expected a first day not after the last one, but got %s to %s. Swap them.".formatted(from, to));
		}
	}

	boolean covers(LocalDate day) {
		return (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
	}

	/** What to do about goods the site does not have. */
	public enum StockMode {

		/** Nothing: such orders wait for stock as any order does. */
		KEEP,
		/** Post the missing quantity as opening stock into feasible pick places. */
		PROVIDE

	}

}
