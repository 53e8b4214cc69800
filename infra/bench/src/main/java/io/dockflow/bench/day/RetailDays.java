package io.dockflow.bench.day;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import io.dockflow.bench.DataFolder;

/**
 * Orders of goods in the Online Retail format, by trading day. Cancellations,
 * corrections, lines without a price and services, whose codes do not begin with five
 * digits, are none.
 *
 * @param days the orders of each day as they came, by date
 * @param popularity how many lines of all days each item has
 */
record RetailDays(Map<String, List<Order>> days, Map<String, Integer> popularity) {

	private static final List<String> HEADER = List.of("InvoiceNo", "StockCode", "Description", "Quantity",
			"InvoiceDate", "UnitPrice", "CustomerID", "Country");

	/** An order and its lines in the order of the file. */
	record Order(String number, List<Line> lines) {
	}

	/** So many of an item. */
	record Line(String itemId, int quantity) {
	}

	static RetailDays of(DataFolder folder) throws IOException {
		List<Path> files = folder.files("a file in the Online Retail format",
				(name) -> name.startsWith("online-retail") && (name.endsWith(".csv") || name.endsWith(".csv.gz")));
		return read(DataFolder.lines(files.getFirst()));
	}

	static RetailDays read(List<String> lines) throws IOException {
		Map<String, Map<String, List<Line>>> days = new TreeMap<>();
		Map<String, Integer> popularity = new HashMap<>();
		try (CSVParser rows = CSVParser.parse(String.join("\n", lines),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			if (!rows.getHeaderNames().equals(HEADER)) {
				throw new IllegalArgumentException("Expected the columns %s, but got %s. Export the file with these."
					.formatted(HEADER, rows.getHeaderNames()));
			}
			for (CSVRecord row : rows) {
				if (isGoods(row)) {
					days.computeIfAbsent(row.get("InvoiceDate").substring(0, 10), (day) -> new LinkedHashMap<>())
						.computeIfAbsent(row.get("InvoiceNo"), (number) -> new ArrayList<>())
						.add(new Line(row.get("StockCode"), Integer.parseInt(row.get("Quantity"))));
					popularity.merge(row.get("StockCode"), 1, Integer::sum);
				}
			}
		}
		Map<String, List<Order>> orders = new TreeMap<>();
		days.forEach((day, invoices) -> orders.put(day,
				invoices.entrySet().stream().map((one) -> new Order(one.getKey(), one.getValue())).toList()));
		return new RetailDays(orders, popularity);
	}

	private static boolean isGoods(CSVRecord row) {
		return !row.get("InvoiceNo").startsWith("C") && row.get("StockCode").matches("[0-9]{5}.*")
				&& Integer.parseInt(row.get("Quantity")) > 0 && new BigDecimal(row.get("UnitPrice")).signum() > 0;
	}

}
