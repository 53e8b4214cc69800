package io.dockflow.bench.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dockflow.bench.DataFolder;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.planning.policy.StockPosition;

/**
 * Sales of the VN2 challenge by shop and product.
 *
 * @param series weekly demand, with weeks out of stock censored
 * @param groups department and product group of each series
 * @param dates Mondays of the weeks
 * @param initial stock after the first file's last week
 * @param history weeks of the first file; the rest is scored
 */
record ShopHistory(List<DemandSeries> series, List<List<String>> groups, List<LocalDate> dates,
		List<StockPosition> initial, int history) {

	private static final int YEAR = 52;

	static ShopHistory read(DataFolder folder) throws Exception {
		var sales = new TreeMap<LocalDate, double[]>();
		Map<String, Integer> rows = new HashMap<>();
		int history = 0;
		List<Path> files = folder.files("sales of the VN2 challenge",
				(name) -> name.matches("Week \\d+ - .*Sales\\.csv"));
		List<Path> inOrder = files.stream().sorted((a, b) -> Integer.compare(week(a), week(b))).toList();
		for (Path file : inOrder) {
			var table = ShopTable.read(file);
			if (rows.isEmpty()) {
				table.keys().forEach((key) -> rows.put(key, rows.size()));
			}
			table.weeks().forEach((date, column) -> {
				double[] week = new double[rows.size()];
				for (int row = 0; row < table.keys().size(); row++) {
					week[rows.get(table.keys().get(row))] = Double.parseDouble(table.rows().get(row)[column]);
				}
				sales.putIfAbsent(date, week);
			});
			if (week(file) == 0) {
				history = sales.size();
			}
		}
		var stock = ShopTable.read(only(folder, "In Stock.csv"));
		var master = ShopTable.read(only(folder, "Master.csv"));
		var state = ShopTable.read(only(folder, "Initial State.csv"));
		List<LocalDate> dates = List.copyOf(sales.keySet());
		var series = new DemandSeries[rows.size()];
		for (int row = 0; row < series.length; row++) {
			String[] flags = stock.rows().get(row);
			int item = rows.get(stock.keys().get(row));
			double[] demand = dates.stream().mapToDouble((date) -> sales.get(date)[item]).toArray();
			boolean[] out = new boolean[demand.length];
			for (int week = 0; week < out.length; week++) {
				Integer column = stock.weeks().get(dates.get(week));
				out[week] = column != null && !Boolean.parseBoolean(flags[column].toLowerCase());
			}
			series[item] = DemandSeries.of(YEAR, demand).withCensored(out);
		}
		var initial = new StockPosition[rows.size()];
		for (int row = 0; row < initial.length; row++) {
			String[] cells = state.rows().get(row);
			initial[rows.get(state.keys().get(row))] = new StockPosition(state.number(cells, "End Inventory"),
					List.of(state.number(cells, "In Transit W+1"), state.number(cells, "In Transit W+2")), 0);
		}
		return new ShopHistory(Arrays.asList(series), groups(master, rows), dates, Arrays.asList(initial), history);
	}

	/**
	 * Number of the week in the calendar year, by ISO 8601; weeks to come may be asked.
	 */
	int calendarWeek(int week) {
		return this.dates.getFirst().plusWeeks(week).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
	}

	int items() {
		return this.series.size();
	}

	/** What was known after so many weeks. */
	ShopHistory first(int weeks) {
		return new ShopHistory(this.series.stream().map((one) -> one.first(weeks)).toList(), this.groups,
				this.dates.subList(0, weeks), this.initial, Math.min(weeks, this.history));
	}

	private static int week(Path file) {
		return Integer.parseInt(file.getFileName().toString().split(" ")[1]);
	}

	private static Path only(DataFolder folder, String end) {
		return folder.files("a file 'Week 0 … " + end + "'", (name) -> name.startsWith("Week 0") && name.endsWith(end))
			.getFirst();
	}

	private static List<List<String>> groups(ShopTable master, Map<String, Integer> rows) {
		var groups = new ArrayList<>(Collections.nCopies(rows.size(), List.<String>of()));
		for (int row = 0; row < master.rows().size(); row++) {
			String[] cells = master.rows().get(row);
			groups.set(rows.get(master.keys().get(row)),
					List.of(master.text(cells, "Department"), master.text(cells, "ProductGroup")));
		}
		return groups;
	}

}
