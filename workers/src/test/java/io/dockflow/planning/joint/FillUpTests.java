package io.dockflow.planning.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.forecasting.distribution.SampledDemand;
import io.dockflow.planning.joint.SupplierOrder.Line;
import io.dockflow.planning.stochastic.StockCost;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FillUpTests {

	private static final StockCost COSTS = new StockCost(1, 9);

	private static final int ANY = 1000;

	@Test
	void ordersWhatEachItemNeedsWithoutTerms() {
		var order = FillUp.order(terms(0, 0), List.of(item("A", 0, 6, 1, ANY), item("B", 0, 20, 1, ANY)));

		assertThat(order.placed()).isTrue();
		assertThat(order.lines()).extracting(Line::quantity).containsExactly(9, 26);
		assertThat(order.totals()).containsEntry(Measure.VALUE, 350.0);
		assertThat(order.explanation()).startsWith("Ordering now saves").endsWith("value 350.00.");
	}

	@Test
	void fillsUpToTheMinimumWhereThatCostsLeast() {
		var order = FillUp.order(terms(0, 400), List.of(item("A", 0, 6, 1, ANY), item("B", 0, 20, 1, ANY)));

		assertThat(order.totals()).containsEntry(Measure.VALUE, 400.0);
		assertThat(order.lines().getLast().quantity()).isGreaterThan(order.lines().getLast().needed());
		assertThat(order.lines().getLast().explanation()).contains("to fill up at a cost of");
	}

	@Test
	void fillsUpInPacksAndWithinShelfLife() {
		var order = FillUp.order(terms(0, 400), List.of(item("A", 0, 6, 4, 12), item("B", 0, 20, 12, 36)));

		assertThat(order.placed()).isTrue();
		assertThat(order.lines()).extracting(Line::quantity).containsExactly(8, 36);
	}

	@Test
	void waitsWhenFillingUpCostsMoreThanItSaves() {
		var order = FillUp.order(terms(0, 5000), List.of(item("A", 8, 6, 1, ANY)));

		assertThat(order.placed()).isFalse();
		assertThat(order.saving()).isNegative();
		assertThat(order.lines()).extracting(Line::quantity).containsExactly(0);
		assertThat(order.explanation()).endsWith("more than waiting. Wait.");
	}

	@Test
	void waitsWhenTheMinimumCannotBeReached() {
		var order = FillUp.order(terms(0, 5000), List.of(item("A", 0, 6, 1, 20)));

		assertThat(order.placed()).isFalse();
		assertThat(order.explanation()).startsWith("No order of whole packs was found");
		assertThat(FillUp.order(terms(0, 1), List.of()).placed()).isFalse();
	}

	@Test
	void loadsWhatSavesMostWhenTheTruckIsFull() {
		var terms = new SupplierTerms(0, Map.of(), Map.of(Measure.VOLUME, 10.0));
		var dear = new OrderItem("dear", 0, new PoissonDemand(10), new StockCost(1, 30), 1, ANY,
				Map.of(Measure.VOLUME, 1.0));
		var cheap = new OrderItem("cheap", 0, new PoissonDemand(10), new StockCost(1, 2), 1, ANY,
				Map.of(Measure.VOLUME, 1.0));

		var order = FillUp.order(terms, List.of(cheap, dear));

		assertThat(order.totals()).containsEntry(Measure.VOLUME, 10.0);
		assertThat(order.lines().getLast().quantity()).isEqualTo(10);
	}

	@Property(tries = 100)
	void keepsToPacksLimitsAndTerms(@ForAll long seed) {
		var random = new Random(seed);
		var items = new ArrayList<OrderItem>();
		for (var index = 0; index < 5; index++) {
			items.add(item("i" + index, random.nextInt(20) - 5, random.nextInt(30), 1 + random.nextInt(8),
					random.nextInt(80)));
		}
		var terms = new SupplierTerms(random.nextInt(20), Map.of(Measure.VALUE, (double) random.nextInt(1500)),
				Map.of(Measure.VALUE, 1600.0));

		var order = FillUp.order(terms, items);

		if (order.placed()) {
			assertThat(order.saving()).isPositive();
			assertThat(order.totals().get(Measure.VALUE)).isBetween(terms.least(Measure.VALUE), 1600.0);
		}
		for (var index = 0; index < items.size(); index++) {
			var line = order.lines().get(index);
			assertThat(line.quantity() % items.get(index).pack()).isZero();
			assertThat(line.quantity() == 0 || items.get(index).position() + line.quantity() <= items.get(index).most())
				.isTrue();
		}
	}

	@Property(tries = 200)
	void savesAsMuchAsTheBestOfAllOrdersWhenPacksCountAlike(@ForAll long seed) {
		var random = new Random(seed);
		var items = randomItems(random, (pack) -> Map.of(Measure.VALUE, 12.0 / pack));
		var least = random.nextInt(120);
		var terms = new SupplierTerms(random.nextInt(20), Map.of(Measure.VALUE, (double) least),
				Map.of(Measure.VALUE, least + 12.0 * random.nextInt(8)));

		assertThat(saving(FillUp.order(terms, items))).isCloseTo(mostSaving(terms, items), within(1e-7));
	}

	@Property(tries = 200)
	void savesTheWorthOfAPackLessThanTheBestOfAllOrdersAtMost(@ForAll long seed) {
		var random = new Random(seed);
		var items = randomItems(random, (pack) -> Map.of(Measure.VALUE, 1.0 + random.nextInt(12)));
		var value = Map.of(Measure.VALUE, 50.0 + random.nextInt(300));
		var terms = random.nextBoolean() ? new SupplierTerms(10, value, Map.of())
				: new SupplierTerms(10, Map.of(), value);

		var best = mostSaving(terms, items);

		assertThat(saving(FillUp.order(terms, items))).isLessThanOrEqualTo(best + 1e-7)
			.isGreaterThanOrEqualTo(best - items.stream().mapToDouble(FillUpTests::worthOfAPack).max().orElseThrow());
	}

	@Test
	void losesLittleAgainstTheBestOfAllOrdersUnderTermsThatAreHardToMeet() {
		var saved = 0.0;
		var best = 0.0;
		for (var seed = 0; seed < 400; seed++) {
			var random = new Random(seed);
			var items = randomItems(random,
					(pack) -> Map.of(Measure.VALUE, 1.0 + random.nextInt(12), Measure.VOLUME, 1.0 + random.nextInt(5)));
			var least = 50.0 + random.nextInt(250);
			var terms = new SupplierTerms(random.nextInt(20), Map.of(Measure.VALUE, least),
					Map.of(Measure.VALUE, least + 30, Measure.VOLUME, 40.0 + random.nextInt(80)));

			saved += saving(FillUp.order(terms, items));
			best += mostSaving(terms, items);
		}

		assertThat(saved).isBetween(0.98 * best, best + 1e-6);
	}

	@Test
	void asksForLargerPacksWhenDemandIsASpike() {
		var spike = new OrderItem("A", 0, SampledDemand.of(1e9), COSTS, 1, Integer.MAX_VALUE, Map.of());

		assertThatIllegalArgumentException().isThrownBy(() -> FillUp.order(terms(0, 0), List.of(spike)))
			.withMessageEndingWith("Give larger packs.");
	}

	@Test
	void refusesTermsThatContradict() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SupplierTerms(0, Map.of(Measure.WEIGHT, 5.0), Map.of(Measure.WEIGHT, 4.0)))
			.withMessage("Expected a most of WEIGHT of at least 5.0, but it is 4.0. Correct one of them.");
		assertThatIllegalArgumentException().isThrownBy(() -> item("A", 0, 1, 0, 1)).withMessageContaining("pack");
	}

	private static List<OrderItem> randomItems(Random random, IntFunction<Map<Measure, Double>> perUnit) {
		var items = new ArrayList<OrderItem>();
		var count = 2 + random.nextInt(3);
		for (var index = 0; index < count; index++) {
			var pack = 1 + random.nextInt(6);
			var position = random.nextInt(10) - 2;
			items.add(new OrderItem("i" + index, position, new PoissonDemand(1 + random.nextInt(15)),
					new StockCost(1 + random.nextInt(3), 2 + random.nextInt(15)), pack,
					position + pack * (1 + random.nextInt(8)), perUnit.apply(pack)));
		}
		return items;
	}

	private static double saving(SupplierOrder order) {
		return order.placed() ? order.saving() : 0;
	}

	private static double worthOfAPack(OrderItem item) {
		return Math.max(Math.abs(item.benefit(0, item.pack())),
				Math.abs(item.benefit(item.most() - item.position() - item.pack(), item.most() - item.position())));
	}

	/** Of all orders within the terms, or of none. */
	private static double mostSaving(SupplierTerms terms, List<OrderItem> items) {
		return Math.max(0, mostSaving(terms, items, new int[items.size()], 0) - terms.orderCost());
	}

	private static double mostSaving(SupplierTerms terms, List<OrderItem> items, int[] packs, int index) {
		if (index < packs.length) {
			var item = items.get(index);
			var most = Double.NEGATIVE_INFINITY;
			for (packs[index] = 0; item.position() + packs[index] * item.pack() <= item.most()
					|| packs[index] == 0; packs[index]++) {
				most = Math.max(most,
						mostSaving(terms, items, packs, index + 1) + item.benefit(0, packs[index] * item.pack()));
			}
			return most;
		}
		for (var measure : Measure.values()) {
			var total = IntStream.range(0, packs.length)
				.mapToDouble((item) -> packs[item] * items.get(item).perPack(measure))
				.sum();
			if (total < terms.least(measure) - 1e-6 || total > terms.most(measure) + 1e-6) {
				return Double.NEGATIVE_INFINITY;
			}
		}
		return 0;
	}

	private static SupplierTerms terms(double orderCost, double value) {
		return new SupplierTerms(orderCost, Map.of(Measure.VALUE, value), Map.of());
	}

	private static OrderItem item(String id, int position, double demand, int pack, int most) {
		return new OrderItem(id, position, new PoissonDemand(demand), COSTS, pack, most, Map.of(Measure.VALUE, 10.0));
	}

}
