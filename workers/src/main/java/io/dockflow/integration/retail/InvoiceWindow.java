package io.dockflow.integration.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects lines into invoices while the file streams by. An invoice's lines nearly
 * always follow each other; the last few invoices stay open for the exceptions.
 */
final class InvoiceWindow {

	private final int size;

	private final int keptOpen;

	private final Map<String, List<RetailLine>> invoices = new LinkedHashMap<>();

	InvoiceWindow(int size, int keptOpen) {
		this.size = size;
		this.keptOpen = keptOpen;
	}

	void add(RetailLine line) {
		this.invoices.computeIfAbsent(line.invoice(), (invoice) -> new ArrayList<>()).add(line);
	}

	/** Asks before a line is added, so that an invoice is whole when it leaves. */
	boolean isFullFor(RetailLine line) {
		return this.invoices.size() >= this.size && !this.invoices.containsKey(line.invoice());
	}

	/** The invoices that are surely whole, oldest first. */
	List<List<RetailLine>> takeWhole() {
		return take(this.invoices.size() - this.keptOpen);
	}

	List<List<RetailLine>> takeAll() {
		return take(this.invoices.size());
	}

	private List<List<RetailLine>> take(int count) {
		var taken = new ArrayList<List<RetailLine>>();
		for (var iterator = this.invoices.values().iterator(); iterator.hasNext() && taken.size() < count;) {
			taken.add(iterator.next());
			iterator.remove();
		}
		return taken;
	}

}
