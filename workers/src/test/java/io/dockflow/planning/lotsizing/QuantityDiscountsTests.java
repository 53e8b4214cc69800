package io.dockflow.planning.lotsizing;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Numbers: Snyder and Shen, 2nd edition, examples 3.6 and 3.7, and stockpyl's
 * documentation.
 */
class QuantityDiscountsTests {

	private static final QuantityDiscounts EXAMPLE = new QuantityDiscounts(8, 0.3, 1300,
			breaks(0, 0.75, 400, 0.72, 800, 0.68));

	@Test
	void ordersMoreForAPriceOnAllUnits() {
		var lot = EXAMPLE.allUnits();

		assertThat(lot.quantity()).isEqualTo(800);
		assertThat(lot.region()).isEqualTo(2);
		assertThat(lot.cost()).isCloseTo(978.6, within(1e-6));
		assertThat(lot.alternatives()).hasSize(3);
		assertThat(lot.explanation()).isEqualTo(
				"800.00 units at a time at the price of 0.68 from 800.0 units cost 978.60 per time with the goods.");
	}

	@Test
	void ordersDearGoodsInTheLargestLotThatEarnsItsPrice() {
		var lot = new QuantityDiscounts(200, 0.2, 1000, breaks(0, 500, 200, 475, 500, 450)).allUnits();

		assertThat(lot.quantity()).isEqualTo(500);
		assertThat(lot.region()).isEqualTo(2);
		assertThat(lot.cost()).isCloseTo(472900, within(1e-6));
	}

	@Test
	void staysAtTheFirstPriceWhenOnlyFurtherUnitsAreCheaper() {
		var lot = EXAMPLE.incremental();

		assertThat(lot.quantity()).isCloseTo(304.0467800264368, within(1e-6));
		assertThat(lot.region()).isZero();
		assertThat(lot.cost()).isCloseTo(1043.4105255059483, within(1e-6));
	}

	@Test
	void reachesTheLastPriceWhenFurtherUnitsAreMuchCheaper() {
		var lot = new QuantityDiscounts(150, 0.25, 2400, breaks(0, 100, 300, 90, 600, 80)).incremental();

		assertThat(lot.quantity()).isCloseTo(1481.8906842274164, within(1e-6));
		assertThat(lot.region()).isEqualTo(2);
		assertThat(lot.cost()).isCloseTo(222762.8136845483, within(1e-6));
	}

	@Property(tries = 300)
	void noQuantityCostsLess(@ForAll @DoubleRange(min = 1, max = 1000) double orderCost,
			@ForAll @DoubleRange(min = 0.05, max = 1) double rate,
			@ForAll @DoubleRange(min = 1, max = 10_000) double demand,
			@ForAll @DoubleRange(min = 1, max = 20_000) double quantity) {
		var discounts = new QuantityDiscounts(orderCost, rate, demand, breaks(0, 10, 50, 9.5, 500, 9.4, 2000, 8));

		var allUnits = discounts.allUnits().cost();
		var incremental = discounts.incremental().cost();

		for (var tried : new double[] { quantity, 49.999, 50, 500, 2000 }) {
			assertThat(allUnits).isLessThanOrEqualTo(costOfAllUnits(discounts, tried) * (1 + 1e-12));
			assertThat(incremental).isLessThanOrEqualTo(costOfIncremental(discounts, tried) * (1 + 1e-12));
		}
		assertThat(allUnits).isLessThanOrEqualTo(incremental);
	}

	@Test
	void refusesBreaksOutOfOrder() {
		assertThatIllegalArgumentException().isThrownBy(() -> new QuantityDiscounts(1, 1, 1, breaks(10, 5)))
			.withMessage("Expected the first price from 0 units, but it starts at 10.0. Add one.");
		assertThatIllegalArgumentException().isThrownBy(() -> new QuantityDiscounts(1, 1, 1, breaks(0, 5, 10, 6)))
			.withMessageContaining("break 1 does not follow break 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new QuantityDiscounts(1, 1, 1, List.of()))
			.withMessage("Expected at least one price break, but there is none. Add one.");
	}

	private static double costOfAllUnits(QuantityDiscounts discounts, double quantity) {
		var price = 0.0;
		for (var priceBreak : discounts.breaks()) {
			price = (quantity >= priceBreak.from()) ? priceBreak.unitPrice() : price;
		}
		return price * discounts.demand() + discounts.orderCost() * discounts.demand() / quantity
				+ discounts.holdingRate() * price * quantity / 2;
	}

	private static double costOfIncremental(QuantityDiscounts discounts, double quantity) {
		var paid = 0.0;
		for (var region = 0; region < discounts.breaks().size(); region++) {
			var end = (region + 1 < discounts.breaks().size()) ? discounts.breaks().get(region + 1).from()
					: Double.POSITIVE_INFINITY;
			var units = Math.min(quantity, end) - discounts.breaks().get(region).from();
			paid += Math.max(0, units) * discounts.breaks().get(region).unitPrice();
		}
		return (discounts.orderCost() + paid) * discounts.demand() / quantity + discounts.holdingRate() * paid / 2;
	}

	private static List<PriceBreak> breaks(double... pairs) {
		var breaks = new java.util.ArrayList<PriceBreak>();
		for (var index = 0; index < pairs.length; index += 2) {
			breaks.add(new PriceBreak(pairs[index], pairs[index + 1]));
		}
		return breaks;
	}

}
