package io.dockflow.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.OrderedLine;
import io.dockflow.suppliers.SupplyTerms;

/**
 * On which terms the demo company buys: each item from the supplier of its family in
 * whole cases, every third one also, dearer and slower, from a second one. The past year
 * of orders shows who keeps its promises: the third supplier is late now and then, the
 * fourth often.
 */
final class SupplyContracts {

	private static final List<OrderTerms> ORDER_TERMS = List.of(new OrderTerms("SUP-1", 75_000, 7, 24, 24),
			new OrderTerms("SUP-2", 50_000, 7, 24, 24), new OrderTerms("SUP-3", 20_000, 2, 8, 12),
			new OrderTerms("SUP-4", 40_000, 14, 48, 48), new OrderTerms("SUP-5", 100_000, 14, 24, 24),
			new OrderTerms("SUP-6", 30_000, 7, 24, 24));

	private static final List<Integer> LEAD_TIME_DAYS = List.of(12, 8, 3, 10, 14, 7);

	/** What a gram costs in a family of goods, in cents. */
	private static final List<Double> CENTS_PER_GRAM = List.of(0.9, 0.6, 1.0, 0.8, 9.0, 0.5);

	private static final List<Double> LATE = List.of(0.04, 0.06, 0.2, 0.45, 0.05, 0.1);

	private static final int LEAST_CENTS = 40;

	private static final double DEARER = 1.08;

	private static final int SLOWER_DAYS = 4;

	private static final int PAST_ORDERS = 26;

	private static final int LINES = 3;

	private SupplyContracts() {
	}

	static List<OrderTerms> orderTerms() {
		return ORDER_TERMS;
	}

	static List<SupplyTerms> terms(List<DemoItem> items) {
		var terms = new ArrayList<SupplyTerms>();
		for (int index = 0; index < items.size(); index++) {
			var item = items.get(index);
			var family = Assortment.all().indexOf(item.family());
			var preferred = preferred(item, family, index);
			terms.add(preferred);
			if (index % 3 == 0) {
				var second = SupplierList.all().get((family + 1 + index % 2) % SupplierList.all().size());
				terms.add(new SupplyTerms(second.supplierId(), item.item().itemId(),
						Math.round(preferred.unitPriceCents() * DEARER), preferred.minimumQuantity(),
						preferred.packMultiple(), preferred.leadTimeDays() + SLOWER_DAYS, false));
			}
		}
		return terms;
	}

	private static SupplyTerms preferred(DemoItem item, int family, int index) {
		var cents = Math.max(LEAST_CENTS, Math.round(item.item().weightGrams() * CENTS_PER_GRAM.get(family)));
		var caseUnits = item.item().unitsPerCase();
		return new SupplyTerms(SupplierList.of(item.family()).supplierId(), item.item().itemId(), cents,
				(long) caseUnits * (1 + index % 3), caseUnits, LEAD_TIME_DAYS.get(family) + index % 3, true);
	}

	/** An order every two weeks at each supplier for a year, all of them closed. */
	static List<OrderedLine> past(List<DemoItem> items, Instant now, long seed) {
		var lines = new ArrayList<OrderedLine>();
		for (int family = 0; family < Assortment.all().size(); family++) {
			var supplier = SupplierList.all().get(family).supplierId();
			var dice = Dice.of(seed, "past-" + supplier);
			var own = terms(items).stream()
				.filter((one) -> one.supplierId().equals(supplier) && one.preferred())
				.toList();
			for (int order = 1; order <= PAST_ORDERS; order++) {
				var orderedAt = now.minus(Duration.ofDays(14L * order + 2L * LEAD_TIME_DAYS.get(family)));
				var delay = dice.chance(LATE.get(family)) ? dice.between(1, 6) : -dice.between(0, 1);
				for (int line = 1; line <= LINES; line++) {
					lines.add(line(dice, own.get((order * LINES + line) % own.size()),
							"PO-P%s-%02d".formatted(supplier.substring(4), order), line, orderedAt, delay));
				}
			}
		}
		return lines;
	}

	private static OrderedLine line(Dice dice, SupplyTerms terms, String order, int line, Instant orderedAt,
			int delayDays) {
		var due = orderedAt.plus(Duration.ofDays(terms.leadTimeDays()).plusHours(12));
		var received = orderedAt.plus(Duration.ofDays(Math.max(1, terms.leadTimeDays() + delayDays)))
			.plus(Duration.ofMinutes(dice.between(0, 600)));
		var quantity = terms.rounded(terms.minimumQuantity() * dice.between(2, 8));
		var isShort = dice.chance(0.02);
		return new OrderedLine(order, line, terms.supplierId(), terms.itemId(), orderedAt, due, received, quantity,
				isShort ? quantity - terms.packMultiple() : quantity, terms.unitPriceCents(), terms.unitPriceCents());
	}

}
