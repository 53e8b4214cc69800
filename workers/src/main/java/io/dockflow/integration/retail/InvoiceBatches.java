package io.dockflow.integration.retail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.orders.Customer;
import io.dockflow.orders.OrderRequest;
import io.dockflow.orders.Orders;

/**
 * Turns whole invoices into items, stock and orders, and hands cancellations on.
 */
@Component
class InvoiceBatches {

	private static final Duration DUE_IN = Duration.ofHours(24);

	/**
	 * The file tells nothing about service levels; all customers are of the middle class.
	 */
	private static final String CUSTOMER_CLASS = "B";

	private final Items items;

	private final Orders orders;

	private final ImportJournal journal;

	private final Cancellations cancellations;

	private final Clock clock;

	InvoiceBatches(Items items, Orders orders, ImportJournal journal, Cancellations cancellations, Clock clock) {
		this.items = items;
		this.orders = orders;
		this.journal = journal;
		this.cancellations = cancellations;
		this.clock = clock;
	}

	/**
	 * Takes a batch inside the caller's transaction: orders first, then what calls them
	 * off.
	 */
	void take(Batch batch, Tally tally) {
		var ordered = new ArrayList<JournalLine>();
		var returned = new LinkedHashMap<String, List<RetailLine>>();
		var goods = new LinkedHashMap<String, List<RetailLine>>();
		for (var line : batch.lines()) {
			var verdict = RetailRules.verdict(line);
			switch (verdict.kind()) {
				case GOODS -> goods.computeIfAbsent(line.invoice(), (invoice) -> new ArrayList<>()).add(line);
				case CANCELLATION -> returned.computeIfAbsent(line.invoice(), (invoice) -> new ArrayList<>()).add(line);
				case SERVICE -> ordered.add(JournalLine.of(line, LineOutcome.SERVICE, verdict.reason()));
				case ADJUSTMENT -> ordered.add(JournalLine.of(line, LineOutcome.ADJUSTMENT, verdict.reason()));
				case REJECTED -> ordered.add(JournalLine.of(line, LineOutcome.REJECTED, verdict.reason()));
			}
		}
		ordered.addAll(receive(batch, goods, tally));
		this.journal.addAll(batch.importId(), ordered);
		tally.lines(ordered);
		this.cancellations.take(batch, returned, tally);
	}

	private List<JournalLine> receive(Batch batch, Map<String, List<RetailLine>> goods, Tally tally) {
		var known = knownOf(goods.keySet());
		var lines = new ArrayList<JournalLine>();
		var news = new LinkedHashMap<>(goods);
		news.keySet().removeAll(known);
		var catalogue = infer(news, tally);
		batch.stock().cover(batch.number(), needs(news), catalogue, tally);
		goods.forEach((invoice, ofInvoice) -> {
			if (known.contains(invoice)) {
				tally.orderKnown();
				ofInvoice.forEach((line) -> lines.add(JournalLine.of(line, LineOutcome.ALREADY_KNOWN,
						"Order %s was received before".formatted(invoice))));
			}
			else {
				this.orders.receive(request(invoice, ofInvoice, batch.options()));
				tally.orderReceived();
				ofInvoice.forEach((line) -> lines.add(JournalLine.of(line, LineOutcome.ORDERED, "Ordered")));
			}
		});
		return lines;
	}

	private Set<String> knownOf(Set<String> invoices) {
		return invoices.isEmpty() ? Set.of() : this.orders.byNumbers(invoices).keySet();
	}

	private Map<String, Item> infer(Map<String, List<RetailLine>> goods, Tally tally) {
		var described = new LinkedHashMap<String, String>();
		goods.values()
			.forEach((lines) -> lines.forEach((line) -> described.putIfAbsent(line.stockCode(), line.description())));
		if (described.isEmpty()) {
			return Map.of();
		}
		var catalogue = new HashMap<>(this.items.byIds(described.keySet()));
		var inferred = described.entrySet()
			.stream()
			.filter((entry) -> !catalogue.containsKey(entry.getKey()))
			.map((entry) -> InferredItem.of(entry.getKey(), entry.getValue()))
			.toList();
		if (!inferred.isEmpty()) {
			this.items.addAll(inferred);
			inferred.forEach((item) -> catalogue.put(item.itemId(), item));
			tally.itemsInferred(inferred.size());
		}
		return catalogue;
	}

	private static Map<String, Long> needs(Map<String, List<RetailLine>> goods) {
		var needs = new LinkedHashMap<String, Long>();
		goods.values()
			.forEach((lines) -> lines.forEach((line) -> needs.merge(line.stockCode(), line.quantity(), Long::sum)));
		return needs;
	}

	private OrderRequest request(String invoice, List<RetailLine> lines, ImportOptions options) {
		var first = lines.getFirst();
		var customer = new Customer(
				first.customer().isEmpty() ? "Customer without number" : "Customer " + first.customer(),
				first.country());
		var dueAt = (options.dueAt() != null) ? options.dueAt() : this.clock.instant().plus(DUE_IN);
		return new OrderRequest(invoice, options.siteId(), customer, CUSTOMER_CLASS, dueAt,
				lines.stream().map((line) -> new OrderRequest.Line(line.stockCode(), line.quantity())).toList());
	}

	/**
	 * Whole invoices of one run.
	 *
	 * @param number counts the batches of the run
	 */
	record Batch(long importId, int number, ImportOptions options, StockProvision.Run stock,
			List<List<RetailLine>> invoices) {

		List<RetailLine> lines() {
			return this.invoices.stream().flatMap(List::stream).toList();
		}

	}

}
