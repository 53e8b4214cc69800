package io.dockflow.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dockflow.integration.DailySales;
import io.dockflow.shared.StorageCondition;

/**
 * Twelve months of sales: level by popularity, trend, season of the family, weekday,
 * intermittent slow sellers and a few days on which something was sold out.
 */
final class SalesYear {

	static final int DAYS = 365;

	/** Monday to Sunday; their mean is one. */
	private static final List<Double> WEEKDAYS = List.of(1.1, 1.05, 1.05, 1.15, 1.35, 0.95, 0.35);

	private static final Map<String, Double> SHARES = Map.of(SitePlans.MAIN, 0.7, SitePlans.REGIONAL, 0.2,
			SitePlans.STORE, 0.1);

	private static final double SOLD_OUT_STARTS = 0.002;

	private final long seed;

	private final LocalDate until;

	/**
	 * The year before a day.
	 * @param until the day after the last one with sales
	 */
	SalesYear(long seed, LocalDate until) {
		this.seed = seed;
		this.until = until;
	}

	/** By site, item and day, ready for the table's key order. */
	Stream<DailySales> of(List<DemoItem> items) {
		var byCode = items.stream().sorted((a, b) -> a.item().itemId().compareTo(b.item().itemId())).toList();
		return SHARES.keySet()
			.stream()
			.sorted()
			.flatMap((siteId) -> byCode.stream()
				.filter((item) -> isSoldAt(siteId, item))
				.flatMap((item) -> sales(siteId, item)));
	}

	/**
	 * The main warehouse sells all, the regional one no slow sellers, the store no
	 * hazards.
	 */
	static boolean isSoldAt(String siteId, DemoItem item) {
		var condition = item.item().storageCondition();
		return switch (siteId) {
			case SitePlans.MAIN -> true;
			case SitePlans.REGIONAL -> item.item().velocityClass() != 'C' && condition != StorageCondition.HAZMAT;
			case SitePlans.STORE -> item.item().velocityClass() == 'A' && condition == StorageCondition.AMBIENT;
			default -> false;
		};
	}

	static double dailyMean(String siteId, DemoItem item) {
		return isSoldAt(siteId, item) ? item.dailyDemand() * SHARES.getOrDefault(siteId, 0.0) : 0;
	}

	private Stream<DailySales> sales(String siteId, DemoItem item) {
		var dice = Dice.of(this.seed, "sales/" + siteId + "/" + item.item().itemId());
		var soldOutFor = new int[1];
		return IntStream.range(0, DAYS).mapToObj((index) -> {
			var day = this.until.minusDays(DAYS - index);
			soldOutFor[0] = soldOut(soldOutFor[0], dice);
			var inStock = soldOutFor[0] == 0;
			return new DailySales(siteId, item.item().itemId(), day, inStock ? sold(siteId, item, day, index, dice) : 0,
					inStock);
		}).filter((sale) -> sale.quantity() > 0 || !sale.inStock());
	}

	private static int soldOut(int daysLeft, Dice dice) {
		if (daysLeft > 0) {
			return daysLeft - 1;
		}
		return dice.chance(SOLD_OUT_STARTS) ? dice.between(1, 5) : 0;
	}

	private static long sold(String siteId, DemoItem item, LocalDate day, int index, Dice dice) {
		var mean = dailyMean(siteId, item) * (1 + item.yearlyTrend() * (index - DAYS / 2.0) / DAYS)
				* season(item.family(), day) * weekday(day.getDayOfWeek());
		if (item.intermittent()) {
			return dice.chance(item.orderChance()) ? 1 + dice.poisson(mean / item.orderChance()) : 0;
		}
		return dice.poisson(mean);
	}

	private static double season(Assortment family, LocalDate day) {
		var peak = (family.peakMonth() - 0.5) / 12;
		return 1 + family.swing() * Math.cos(2 * Math.PI * (day.getDayOfYear() / 365.0 - peak));
	}

	private static double weekday(DayOfWeek day) {
		return WEEKDAYS.get(day.getValue() - 1);
	}

}
