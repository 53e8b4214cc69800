package io.dockflow.bench.policy;

import java.util.HashMap;
import java.util.Map;

import io.dockflow.planning.policy.StockPosition;

/** The challenge's own contestant: up to four weeks of its seasonal average. */
final class OfficialBenchmark implements Contestant {

	private static final int COVER = 4;

	private final ShopHistory shops;

	private final Map<Integer, SeasonalAverage> forecasts = new HashMap<>();

	OfficialBenchmark(ShopHistory shops) {
		this.shops = shops;
	}

	@Override
	public String name() {
		return "official benchmark";
	}

	@Override
	public double order(int item, int known, StockPosition position) {
		return Math.max(0, Math.rint(level(item, known) - position.inventory()));
	}

	/** Four weeks of demand. */
	double level(int item, int known) {
		var forecast = this.forecasts.computeIfAbsent(known, (weeks) -> new SeasonalAverage(this.shops, weeks));
		double level = 0;
		for (int ahead = 0; ahead < COVER; ahead++) {
			level += forecast.mean(item, ahead);
		}
		return level;
	}

}
