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
import io.dockflow.planning.policy.DemandPanel;
import io.dockflow.planning.policy.StockPosition;

/**
 * Sales of the VN2 challenge by shop and product.
 *
 * @param panel weekly demand, with weeks out of stock censored, by department and product
 * group
 * @param dates Mondays of the weeks
 * @param initial stock after the first file's last week
 * @param history weeks of the first file; the rest is scored
 */
record ShopHistory(DemandPanel panel, List<LocalDate> dates, List<StockPosition> initial, int history) {

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
		var groups = List.of(group(master, rows, "Department"), group(master, rows, "ProductGroup"));
		var initial = new StockPosition[rows.size()];
		for (int row = 0; row < initial.length; row++) {
			String[] cells = state.rows().get(row);
			initial[rows.get(state.keys().get(row))] = new StockPosition(state.number(cells, "End Inventory"),
					List.of(state.number(cells, "In Transit W+1"), state.number(cells, "In Transit W+2")), 0);
		}
		return new ShopHistory(new DemandPanel(Arrays.asList(series), groups), dates, Arrays.asList(initial), history);
	}

	/** Number of the week in the calendar year, by ISO 8601; weeks to come may be asked. */
	int calendarWeek(int week) {
		return this.dates.getFirst().plusWeeks(week).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
	}

	int items() {
		return this.panel.series().size();
	}

	private static int week(Path file) {
		return Integer.parseInt(file.getFileName().toString().split(" ")[1]);
	}

	private static Path only(DataFolder folder, String end) {
		return folder.files("a file 'Week 0 … " + end + "'", (name) -> name.startsWith("Week 0") && name.endsWith(end))
			.getFirst();
	}

	private static List<Integer> group(ShopTable master, Map<String, Integer> rows, String column) {
		var numbers = new HashMap<String, Integer>();
		var groups = new ArrayList<>(Collections.nCopies(rows.size(), 0));
		for (int row = 0; row < master.rows().size(); row++) {
			String value = master.text(master.rows().get(row), column);
			groups.set(rows.get(master.keys().get(row)), numbers.computeIfAbsent(value, (any) -> numbers.size()));
		}
		return groups;
	}

}
