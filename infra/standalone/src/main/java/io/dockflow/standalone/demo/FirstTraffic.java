package io.dockflow.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.orders.Customer;
import io.dockflow.orders.OrderRequest;
import io.dockflow.receiving.Announcement;

/**
 * What is going on when somebody looks for the first time: trucks on their way and a
 * morning's orders.
 */
final class FirstTraffic {

	private static final int ORDERS = 16;

	private static final List<Customer> CUSTOMERS = List.of(new Customer("Harbour Gifts", "United Kingdom"),
			new Customer("Corner House Café", "United Kingdom"), new Customer("Maison Verte", "France"),
			new Customer("Kontor Nord", "Germany"), new Customer("Dublin Lights", "EIRE"),
			new Customer("Oak & Ivy", "United Kingdom"), new Customer("Casa Azul", "Spain"),
			new Customer("The Paper Boat", "United Kingdom"));

	private static final List<String> CLASSES = List.of("A", "B", "B", "C");

	private FirstTraffic() {
	}

	/** One truck of each supplier, expected within the working day. */
	static List<Announcement> deliveries(List<DemoItem> items, Instant now, LocalDate today, long seed) {
		var dice = Dice.of(seed, "deliveries");
		var deliveries = new ArrayList<Announcement>();
		for (var family : Assortment.all()) {
			var number = deliveries.size() + 1;
			var siteId = (number == 2) ? SitePlans.REGIONAL : SitePlans.MAIN;
			var goods = items.stream()
				.filter((item) -> item.family().equals(family) && SalesYear.isSoldAt(siteId, item))
				.sorted(Comparator.comparingDouble(DemoItem::dailyDemand).reversed())
				.limit(dice.between(3, 6))
				.map((item) -> announced(item, number, today))
				.toList();
			deliveries.add(new Announcement("ASN-D%05d".formatted(number), siteId, SupplierList.of(family).supplierId(),
					now.plus(Duration.ofMinutes(30L + 50L * (number - 1))), goods));
		}
		return deliveries;
	}

	private static Announcement.Line announced(DemoItem demo, int delivery, LocalDate today) {
		var item = demo.item();
		var cases = Math.clamp(Math.round(demo.dailyDemand() * 7 / item.unitsPerCase()), 1, item.casesPerPallet());
		var shelfLife = demo.family().shelfLifeDays();
		return new Announcement.Line(item.itemId(), cases * item.unitsPerCase(),
				demo.family().lots() ? "%s-D%d".formatted(item.itemId(), delivery) : null,
				(shelfLife > 0) ? today.plusDays(shelfLife) : null);
	}

	/** Small baskets of what sells, due from two to nine hours from now. */
	static List<OrderRequest> orders(List<DemoItem> items, Instant now, long seed) {
		var dice = Dice.of(seed, "orders");
		return IntStream.rangeClosed(1, ORDERS).mapToObj((number) -> {
			var siteId = (number % 5 == 0) ? SitePlans.REGIONAL : SitePlans.MAIN;
			var sellers = items.stream()
				.filter((item) -> item.item().velocityClass() != 'C' && SalesYear.isSoldAt(siteId, item))
				.toList();
			return new OrderRequest("SO-D%05d".formatted(number), siteId, dice.oneOf(CUSTOMERS), dice.oneOf(CLASSES),
					now.plus(Duration.ofMinutes(120L + dice.between(0, 420))), basket(sellers, dice));
		}).toList();
	}

	private static List<OrderRequest.Line> basket(List<DemoItem> sellers, Dice dice) {
		return IntStream.range(0, dice.between(1, 6))
			.mapToObj((line) -> dice.oneOf(sellers).item().itemId())
			.distinct()
			.map((itemId) -> new OrderRequest.Line(itemId, dice.between(1, 8)))
			.toList();
	}

}
