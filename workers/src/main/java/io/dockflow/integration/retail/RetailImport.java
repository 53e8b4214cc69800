package io.dockflow.integration.retail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.dockflow.engine.Transactions;
import io.dockflow.sites.Sites;

/**
 * Imports a retail file: streams it, a hundred invoices per transaction. Run again after
 * a failure or by mistake, it takes only what is not there yet.
 */
@Component
public class RetailImport {

	private static final Logger log = LoggerFactory.getLogger(RetailImport.class);

	private static final int INVOICES_PER_BATCH = 100;

	private static final int INVOICES_KEPT_OPEN = 8;

	private static final int UNREADABLE_PER_BATCH = 5_000;

	private final Sites sites;

	private final ImportJournal journal;

	private final InvoiceBatches batches;

	private final StockProvision provision;

	private final Transactions tx;

	RetailImport(Sites sites, ImportJournal journal, InvoiceBatches batches, StockProvision provision,
			Transactions tx) {
		this.sites = sites;
		this.journal = journal;
		this.batches = batches;
		this.provision = provision;
		this.tx = tx;
	}

	/**
	 * Imports the lines of the chosen days.
	 * @param stream gzip or plain; the caller closes it
	 * @throws RetailFileRejected when the file is not in the retail format or breaks off
	 * @throws io.dockflow.shared.NotFound when there is no such site
	 */
	public ImportReport run(InputStream stream, ImportOptions options) {
		this.sites.byId(options.siteId());
		try {
			var file = RetailFile.open(stream);
			var importId = this.tx.call(() -> this.journal.begin(options));
			return new Run(importId, options).read(file);
		}
		catch (IOException ex) {
			throw new RetailFileRejected(
					"Expected to read the retail file, but it breaks off in its first lines (%s). Nothing was imported. Send it again."
						.formatted(ex.getMessage()));
		}
	}

	/**
	 * The journal of a run, a page at a time.
	 * @param outcomes which lines to list
	 */
	public List<ImportReport.Issue> issues(long importId, Collection<LineOutcome> outcomes, int page, int size) {
		return this.journal.issues(importId, outcomes.isEmpty() ? Set.of(LineOutcome.values()) : outcomes, page, size);
	}

	private final class Run {

		private final long importId;

		private final ImportOptions options;

		private final StockProvision.Run stock;

		private final Tally tally = new Tally();

		private final InvoiceWindow window = new InvoiceWindow(INVOICES_PER_BATCH + INVOICES_KEPT_OPEN,
				INVOICES_KEPT_OPEN);

		private final List<JournalLine> unreadable = new ArrayList<>();

		private int batch;

		Run(long importId, ImportOptions options) {
			this.importId = importId;
			this.options = options;
			this.stock = RetailImport.this.provision.begin(importId, options);
		}

		ImportReport read(RetailFile file) {
			var linesRead = 0L;
			while (file.hasNext()) {
				take(file.next());
				linesRead++;
			}
			flush(this.window.takeAll());
			var total = linesRead;
			RetailImport.this.tx.run(() -> RetailImport.this.journal.end(this.importId, total));
			var report = this.tally.report(this.importId, total);
			log.info("Import {} read {} lines: {} orders, {}", this.importId, total, report.ordersReceived(),
					report.outcomes());
			return report;
		}

		private void take(RetailRow row) {
			switch (row) {
				case RetailRow.Readable(var line) -> {
					if (this.options.covers(line.at().toLocalDate())) {
						take(line);
					}
				}
				case RetailRow.Unreadable(var number, var reason) -> {
					this.unreadable.add(new JournalLine(number, LineOutcome.REJECTED, reason, null));
					if (this.unreadable.size() >= UNREADABLE_PER_BATCH) {
						flush(List.of());
					}
				}
			}
		}

		private void take(RetailLine line) {
			if (this.window.isFullFor(line)) {
				flush(this.window.takeWhole());
			}
			this.window.add(line);
		}

		private void flush(List<List<RetailLine>> invoices) {
			if (invoices.isEmpty() && this.unreadable.isEmpty()) {
				return;
			}
			this.batch++;
			var ofBatch = RetailImport.this.tx.call(() -> {
				var result = new Tally();
				RetailImport.this.journal.addAll(this.importId, this.unreadable);
				result.lines(this.unreadable);
				RetailImport.this.batches.take(
						new InvoiceBatches.Batch(this.importId, this.batch, this.options, this.stock, invoices),
						result);
				return result;
			});
			this.unreadable.clear();
			this.tally.add(ofBatch);
		}

	}

}
