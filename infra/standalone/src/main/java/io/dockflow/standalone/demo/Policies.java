package io.dockflow.standalone.demo;

import java.util.List;

import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.StockPolicy;

/**
 * When each item runs low at each site: below five days of demand, and it is too much
 * above two months of it. Goods that spoil are told of in the last fifth of their life.
 */
final class Policies {

	private static final double LOW_DAYS = 5;

	private static final double OVER_DAYS = 60;

	private static final int WARNING_DAYS = 30;

	private Policies() {
	}

	static List<StockPolicy> of(String siteId, List<DemoItem> items) {
		return items.stream()
			.filter((item) -> SalesYear.isSoldAt(siteId, item))
			.map((item) -> of(siteId, item))
			.toList();
	}

	private static StockPolicy of(String siteId, DemoItem item) {
		var daily = SalesYear.dailyMean(siteId, item);
		var shelfLife = item.family().shelfLifeDays();
		return new StockPolicy(item.item().itemId(), siteId, Strategy.FEFO, (long) Math.ceil(daily * LOW_DAYS),
				(long) Math.ceil(Math.max(daily * OVER_DAYS, 4.0 * item.item().unitsPerCase())),
				(shelfLife > 0) ? 1 : 0, (shelfLife > 0) ? Math.max(2, shelfLife / 5) : WARNING_DAYS);
	}

}
