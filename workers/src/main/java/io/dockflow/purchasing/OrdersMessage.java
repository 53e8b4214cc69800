package io.dockflow.purchasing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an order as a UN/EDIFACT message: ORDERS, or ORDCHG for what follows it, of
 * directory D.96A, with the usual separators and one segment per line.
 */
final class OrdersMessage {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm")
		.withZone(ZoneOffset.UTC);

	/** Longest item description of data element 7008. */
	private static final int LONGEST_TEXT = 35;

	private final List<String> segments = new ArrayList<>();

	private OrdersMessage() {
	}

	static String write(OrderPaper paper) {
		return new OrdersMessage().of(paper);
	}

	private String of(OrderPaper paper) {
		var order = paper.function() == OrderPaper.Function.ORDER;
		var reference = "%s-%d".formatted(paper.orderNumber(), paper.revision());
		add("UNH", escaped(reference), (order ? "ORDERS" : "ORDCHG") + ":D:96A:UN");
		add("BGM", order ? "220" : "230", escaped(paper.orderNumber()), paper.function().code());
		add("DTM", "137:" + time(paper.writtenAt()) + ":203");
		add("DTM", "2:" + time(paper.neededAt()) + ":203");
		add("NAD", "BY", "", "", escaped(paper.buyer()));
		add("NAD", "SU", escaped(paper.supplierId()) + "::92", "", escaped(paper.supplierName()));
		add("NAD", "DP", paper.siteGln() + "::9", "", escaped(paper.siteName()));
		add("CUX", "2:" + paper.currency() + ":9");
		for (var line : paper.lines()) {
			add("LIN", String.valueOf(line.line()), "", escaped(line.code()) + (line.gtin() ? ":EN" : ":IN"));
			add("IMD", "F", "", ":::" + escaped(cut(line.description())));
			add("QTY", "21:" + line.quantity());
			add("PRI", "AAA:" + OrderPaper.money(line.unitPriceCents()));
		}
		add("UNS", "S");
		add("MOA", "86:" + OrderPaper.money(paper.value()));
		add("CNT", "2:" + paper.lines().size());
		add("UNT", String.valueOf(this.segments.size() + 1), escaped(reference));
		return String.join("\n", this.segments) + "\n";
	}

	private void add(String tag, String... elements) {
		this.segments.add(tag + "+" + String.join("+", elements) + "'");
	}

	private static String time(Instant instant) {
		return MINUTE.format(instant);
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
	}

	/** The release character stands before each character that separates. */
	private static String escaped(String text) {
		return text.replaceAll("([?+:'])", "?$1");
	}

}
