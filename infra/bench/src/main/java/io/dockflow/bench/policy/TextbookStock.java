package io.dockflow.bench.policy;

import java.util.HashMap;
import java.util.Map;

import io.dockflow.planning.policy.StockPosition;

/**
 * The textbook's level: demand of review and lead time, plus a normal safety stock at the
 * critical fractile of 0.2 against 1, on the position.
 */
final class TextbookStock implements Contestant {

	/** Review of one week and the two that the order takes. */
	private static final int COVER = 3;

	/** The standard normal at 1 / 1.2. */
	private static final double FACTOR = 0.9674;

	private final ShopHistory shops;

	private final Map<Integer, SeasonalAverage> forecasts = new HashMap<>();

	TextbookStock(ShopHistory shops) {
		this.shops = shops;
	}

	@Override
	public String name() {
		return "textbook";
	}

	@Override
	public double order(int item, int known, StockPosition position) {
		var forecast = this.forecasts.computeIfAbsent(known, (weeks) -> new SeasonalAverage(this.shops, weeks));
		double level = FACTOR * forecast.deviation(item) * Math.sqrt(COVER);
		for (int ahead = 0; ahead < COVER; ahead++) {
			level += forecast.mean(item, ahead);
		}
		return Math.max(0, Math.rint(level - position.inventory()));
	}

}
