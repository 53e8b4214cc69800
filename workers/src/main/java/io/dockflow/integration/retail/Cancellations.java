package io.dockflow.integration.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.dockflow.integration.retail.RecordedReturns.RecordedReturn;
import io.dockflow.orders.Orders;

/**
 * Links cancellations to what they cancel: the last line before them with the same
 * customer, stock code and quantity. An order of which nothing is left is called off;
 * everything else is recorded as a return.
 */
@Component
class Cancellations {

	private final ImportJournal journal;

	private final RecordedReturns returns;

	private final Orders orders;

	Cancellations(ImportJournal journal, RecordedReturns returns, Orders orders) {
		this.journal = journal;
		this.returns = returns;
		this.orders = orders;
	}

	void take(InvoiceBatches.Batch batch, Map<String, List<RetailLine>> cancellations, Tally tally) {
		if (cancellations.isEmpty()) {
			return;
		}
		var known = this.returns.known(cancellations.keySet());
		var journalled = new ArrayList<JournalLine>();
		cancellations.forEach((number, lines) -> {
			if (known.contains(number)) {
				lines.forEach((line) -> journalled.add(JournalLine.of(line, LineOutcome.ALREADY_KNOWN,
						"Return %s was recorded before".formatted(number))));
			}
			else {
				journalled.addAll(link(batch, number, lines, tally));
			}
		});
		this.journal.addAll(batch.importId(), journalled);
		tally.lines(journalled);
	}

	private List<JournalLine> link(InvoiceBatches.Batch batch, String number, List<RetailLine> lines, Tally tally) {
		var journalled = new ArrayList<JournalLine>();
		var recorded = new ArrayList<RecordedReturn>();
		var emptied = new ArrayList<String>();
		for (var line : lines) {
			var origin = this.journal.originOf(batch.importId(), line);
			recorded.add(new RecordedReturn(line, recorded.size() + 1,
					origin.map(ImportJournal.Origin::orderNumber).orElse(null)));
			if (origin.isEmpty()) {
				journalled.add(JournalLine.of(line, LineOutcome.CANCELLATION_UNLINKED,
						"Recorded as a return: no earlier line of customer '%s' with %d of %s"
							.formatted(line.customer(), -line.quantity(), line.stockCode())));
				continue;
			}
			journalled.add(JournalLine.of(line, LineOutcome.CANCELLATION_LINKED,
					"Cancels a line of order %s".formatted(origin.get().orderNumber())));
			if (this.journal.cancel(origin.get(), number)) {
				emptied.add(origin.get().orderNumber());
			}
		}
		this.returns.addAll(recorded);
		emptied.forEach((orderNumber) -> callOff(orderNumber, number, batch.options().importedBy(), tally));
		return journalled;
	}

	/** An order that has left stays as it is, and its goods come back as returns. */
	private void callOff(String orderNumber, String cancellation, String by, Tally tally) {
		var order = this.orders.byNumber(orderNumber);
		if (order.state().cancellable() && !order.state().ended()) {
			this.orders.cancel(orderNumber, "Cancelled by the customer with " + cancellation, by);
			this.returns.orderCancelled(orderNumber);
			tally.orderCancelled();
		}
	}

}
