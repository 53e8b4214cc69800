package io.dockflow.purchasing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a supplier reads of an order.
 *
 * @param function original, changed or cancelled
 * @param siteGln global location number of the site, 13 digits
 * @param currency three letters (ISO 4217)
 */
record OrderPaper(String orderNumber, int revision, Function function, Instant writtenAt, Instant neededAt,
		String buyer, String siteId, String siteName, String siteGln, String supplierId, String supplierName,
		String currency, List<Line> lines) {

	OrderPaper {
		lines = List.copyOf(lines);
	}

	/** Cents. */
	long value() {
		return this.lines.stream().mapToLong((line) -> line.quantity() * line.unitPriceCents()).sum();
	}

	/** An amount with two decimals. */
	static String money(long cents) {
		return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
	}

	/** What the paper asks for, with its code of UN/EDIFACT data element 1225. */
	enum Function {

		ORDER("Purchase order", "9"), CHANGE("Changed purchase order", "5"),
		CANCELLATION("Cancelled purchase order", "1");

		private final String title;

		private final String code;

		Function(String title, String code) {
			this.title = title;
			this.code = code;
		}

		String title() {
			return this.title;
		}

		String code() {
			return this.code;
		}

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * One item.
	 *
	 * @param code the GTIN, or the buyer's item code when there is none
	 * @param gtin whether the code is a GTIN
	 * @param unit the item's own word for a base unit
	 */
	record Line(int line, String itemId, String description, String code, boolean gtin, long quantity, String unit,
			long unitPriceCents) {
	}

}
