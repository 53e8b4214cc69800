package io.dockflow.integration.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import io.dockflow.integration.retail.RecordedReturns.RecordedReturn;
import io.dockflow.orders.Orders;

/**
 * Links cancellations to what they cancel: the last line before them with the same
 * customer, stock code and quantity. An order of which nothing is left is called off;
 * everything else is recorded as a return, and announced as one when the goods have left.
 */
@Component
class Cancellations {

	private final ImportJournal journal;

	private final RecordedReturns returns;

	private final ExpectedReturns expected;

	private final Orders orders;

	Cancellations(ImportJournal journal, RecordedReturns returns, ExpectedReturns expected, Orders orders) {
		this.journal = journal;
		this.returns = returns;
		this.expected = expected;
		this.orders = orders;
	}

	void take(InvoiceBatches.Batch batch, Map<String, List<RetailLine>> cancellations, Tally tally) {
		if (cancellations.isEmpty()) {
			return;
		}
		var known = this.returns.known(cancellations.keySet());
		var journalled = new ArrayList<JournalLine>();
		var touched = new TreeSet<String>();
		cancellations.forEach((number, lines) -> {
			if (known.contains(number)) {
				lines.forEach((line) -> journalled.add(JournalLine.of(line, LineOutcome.ALREADY_KNOWN,
						"Return %s was recorded before".formatted(number))));
			}
			else {
				journalled.addAll(link(batch, number, lines, touched, tally));
			}
		});
		this.journal.addAll(batch.importId(), journalled);
		tally.lines(journalled);
		this.expected.announce(touched);
	}

	private List<JournalLine> link(InvoiceBatches.Batch batch, String number, List<RetailLine> lines,
			Set<String> touched, Tally tally) {
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
			touched.add(origin.get().orderNumber());
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
