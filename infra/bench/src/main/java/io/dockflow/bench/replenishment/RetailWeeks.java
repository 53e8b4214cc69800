package io.dockflow.bench.replenishment;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import io.dockflow.bench.DataFolder;
import io.dockflow.forecasting.DemandSeries;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Weekly demand of a retail file's items, whole weeks from Monday on. Cancellations,
 * corrections, services and lines without a price are no demand.
 *
 * @param items by stock code
 */
record RetailWeeks(List<Item> items) {

	/** Stock codes of goods begin with five digits; services and fees do not. */
	private static final String GOODS = "\\d{5}.*";

	static RetailWeeks read(DataFolder folder) throws IOException {
		Path file = folder.files("sales lines 'online-retail.csv.gz'", (name) -> name.startsWith("online-retail.csv"))
			.getFirst();
		Map<String, TreeMap<LocalDate, Double>> sold = new TreeMap<>();
		Map<String, List<Double>> prices = new TreeMap<>();
		LocalDate first = LocalDate.MAX;
		LocalDate last = LocalDate.MIN;
		try (Reader reader = open(file)) {
			for (CSVRecord line : CSVFormat.RFC4180.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(reader)) {
				double quantity = Double.parseDouble(line.get("Quantity"));
				double price = Double.parseDouble(line.get("UnitPrice"));
				String code = line.get("StockCode").strip().toUpperCase(java.util.Locale.ROOT);
				if (quantity <= 0 || price <= 0 || !code.matches(GOODS) || line.get("InvoiceNo").startsWith("C")) {
					continue;
				}
				LocalDate day = LocalDate.parse(line.get("InvoiceDate").substring(0, 10));
				LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
				sold.computeIfAbsent(code, (item) -> new TreeMap<>()).merge(week, quantity, Double::sum);
				prices.computeIfAbsent(code, (item) -> new ArrayList<>()).add(price);
				first = day.isBefore(first) ? day : first;
				last = day.isAfter(last) ? day : last;
			}
		}
		return of(sold, prices, first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
				last.plusDays(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
	}

	private static Reader open(Path file) throws IOException {
		var stream = file.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file))
				: Files.newInputStream(file);
		return new java.io.InputStreamReader(stream, StandardCharsets.UTF_8);
	}

	/** A Friday ends the last week of a shop that is closed on Saturdays. */
	private static RetailWeeks of(Map<String, TreeMap<LocalDate, Double>> sold, Map<String, List<Double>> prices,
			LocalDate begin, LocalDate end) {
		int weeks = (int) ChronoUnit.WEEKS.between(begin, end);
		List<Item> items = new ArrayList<>();
		sold.forEach((code, byWeek) -> {
			double[] demand = new double[weeks];
			for (int week = 0; week < weeks; week++) {
				demand[week] = byWeek.getOrDefault(begin.plusWeeks(week), 0.0);
			}
			List<Double> sorted = prices.getOrDefault(code, List.of()).stream().sorted().toList();
			items.add(new Item(code, sorted.get(sorted.size() / 2), demand));
		});
		return new RetailWeeks(items);
	}

	/**
	 * The items that were sold before a week and after it.
	 * @param from the first week that is played
	 */
	List<Item> soldAround(int from) {
		return this.items.stream()
			.filter((item) -> item.sold(0, from) && item.sold(from, item.demand().length))
			.toList();
	}

	int weeks() {
		return this.items.isEmpty() ? 0 : this.items.getFirst().demand().length;
	}

	/**
	 * An item.
	 *
	 * @param price median of its lines, GBP
	 * @param demand units of each week
	 */
	record Item(String code, double price, double[] demand) {

		boolean sold(int from, int to) {
			for (int week = from; week < to; week++) {
				if (this.demand[week] > 0) {
					return true;
				}
			}
			return false;
		}

		/** From the first week with a sale on: before it the item was not there. */
		int begin() {
			int week = 0;
			while (this.demand[week] == 0) {
				week++;
			}
			return week;
		}

		DemandSeries series() {
			return DemandSeries.of(1, java.util.Arrays.copyOfRange(this.demand, begin(), this.demand.length));
		}

	}

}
