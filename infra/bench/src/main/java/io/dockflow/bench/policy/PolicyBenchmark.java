package io.dockflow.bench.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import io.dockflow.planning.policy.StockPosition;

/**
 * Weekly orders for the shops of the VN2 challenge: 51 windows of six weeks at the end of
 * the history, and the challenge's own eight weeks where the folder holds their sales.
 */
public final class PolicyBenchmark implements Benchmark {

	private static final int WINDOW = 6;

	private static final int WARM_UP = 8;

	private static final int ORDERS = 6;

	private static final int UNSCORED = 2;

	@Override
	public String name() {
		return "policy";
	}

	@Override
	public String description() {
		return "Weekly orders of shops: ours against the VN2 challenge's benchmark and the textbook.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("windows", 51, "shortage-cents", 100);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		var shops = ShopHistory.read(options.dataFolder());
		var figures = new ArrayList<Figure>();
		backTest(shops, options, figures);
		if (shops.dates().size() > shops.history()) {
			challenge(shops, options, figures);
		}
		return figures;
	}

	private static void backTest(ShopHistory all, BenchmarkOptions options, List<Figure> figures) {
		int windows = options.number("windows");
		var shops = all.first(all.history());
		int from = shops.history() - windows - WINDOW + 1 - WARM_UP;
		if (from < 1) {
			throw new IllegalArgumentException(
					"Expected history for %d windows, but it has %d weeks. Ask for fewer with --windows."
						.formatted(windows, shops.history()));
		}
		var official = new OfficialBenchmark(shops);
		var initial = new ArrayList<StockPosition>();
		for (int item = 0; item < shops.items(); item++) {
			double week = Math.rint(official.level(item, from) / 4);
			initial.add(new StockPosition(2 * week, List.of(week, week), 0));
		}
		for (Contestant contestant : contestants(shops, options)) {
			var score = ShopScore.play(shops, initial, from, shops.history(), contestant);
			figures.addAll(score.figures("vn2 history", contestant.name(), WARM_UP, score.rollingCost(WARM_UP, WINDOW),
					windows));
			addImplied("vn2 history", contestant, from + WARM_UP, shops.items(), figures);
		}
	}

	private static void challenge(ShopHistory shops, BenchmarkOptions options, List<Figure> figures) {
		for (Contestant contestant : contestants(shops, options)) {
			var score = ShopScore.play(shops, shops.initial(), shops.history(), ORDERS, contestant);
			double cost = score.results().stream().mapToDouble((result) -> result.after(UNSCORED).cost()).sum();
			figures.addAll(score.figures("vn2 challenge", contestant.name(), UNSCORED, cost, 1));
			addImplied("vn2 challenge", contestant, shops.history() + UNSCORED, shops.items(), figures);
		}
	}

	private static List<Contestant> contestants(ShopHistory shops, BenchmarkOptions options) {
		return List.of(
				new Dockflow(shops, new CostFraction(ShopScore.HOLDING, options.number("shortage-cents") / 100.0)),
				new OfficialBenchmark(shops), new TextbookStock(shops));
	}

	private static void addImplied(String set, Contestant contestant, int from, int items, List<Figure> figures) {
		if (contestant instanceof Dockflow ours) {
			figures.add(new Figure("policy", set, ours.name(), "implied_fill_rate", ours.impliedFill(from), "share",
					items));
		}
	}

}
