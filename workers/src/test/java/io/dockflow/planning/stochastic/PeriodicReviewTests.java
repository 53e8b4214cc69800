package io.dockflow.planning.stochastic;

import java.util.List;

import io.dockflow.forecasting.distribution.NegativeBinomialDemand;
import io.dockflow.forecasting.distribution.NormalDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.forecasting.distribution.SampledDemand;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Numbers: Snyder and Shen, 2nd edition, examples 4.7 and 4.8; Zheng and Federgruen
 * (1991), table 1.
 */
class PeriodicReviewTests {

	private static final StockCost TABLE_COSTS = new StockCost(1, 9);

	/** Mean, s, S and cost of each row; order cost 64. */
	private static final double[][] TABLE = { { 10, 6, 40, 35.022 }, { 15, 10, 49, 42.698 }, { 20, 14, 62, 49.173 },
			{ 25, 19, 56, 54.262 }, { 30, 23, 66, 57.819 }, { 35, 28, 77, 61.215 }, { 40, 33, 87, 64.512 },
			{ 45, 37, 97, 67.776 }, { 50, 42, 108, 70.975 }, { 55, 47, 118, 74.149 }, { 60, 52, 129, 77.306 },
			{ 65, 56, 75, 78.518 }, { 70, 62, 81, 79.037 }, { 75, 67, 86, 79.554 }, { 21, 15, 65, 50.406 },
			{ 22, 16, 68, 51.632 }, { 23, 17, 52, 52.757 }, { 24, 18, 54, 53.518 }, { 51, 43, 110, 71.611 },
			{ 52, 44, 112, 72.246 }, { 59, 51, 126, 76.679 }, { 61, 52, 131, 77.929 }, { 63, 54, 73, 78.287 },
			{ 64, 55, 74, 78.402 } };

	@Test
	void findsTheBestPolicy() {
		var policy = review(5, new StockCost(1, 4), 6, 6).optimal();

		assertThat(policy.reorderPoint()).isEqualTo(4);
		assertThat(policy.orderUpTo()).isEqualTo(10);
		assertThat(policy.cost()).isCloseTo(8.034111561471644, within(1e-6));
		assertThat(policy.explanation())
			.isEqualTo("Ordering up to 10 when stock is 4 or less costs 8.03 per period; an order costs 5.00.");
	}

	@Test
	void findsAllPoliciesOfThePublishedTable() {
		for (var row : TABLE) {
			var policy = review(64, TABLE_COSTS, row[0], row[0]).optimal();

			assertThat(policy.reorderPoint()).as("reorder point of mean %s", row[0]).isEqualTo(row[1]);
			assertThat(policy.orderUpTo()).as("level of mean %s", row[0]).isEqualTo(row[2]);
			assertThat(policy.cost()).as("cost of mean %s", row[0]).isCloseTo(row[3], within(0.0005 + 1e-9));
		}
	}

	@Test
	void approximatesInClosedForm() {
		var policy = PowerApproximation.of(2.5, new StockCost(0.18, 0.7), 50, 8, 0);

		assertThat(policy.reorderPoint()).isCloseTo(40.19461695647407, within(1e-6));
		assertThat(policy.orderUpTo()).isCloseTo(74.29017010980579, within(1e-6));
		assertThat(PowerApproximation.capped(2.5, new StockCost(0.18, 0.7), 50, 8, 0).orderUpTo())
			.isCloseTo(56.60395592743389, within(1e-6));
		assertThat(policy.explanation()).startsWith("Order up to 74.29 at 40.19 or less");
	}

	@Property(tries = 60)
	void noPolicyCostsLess(@ForAll @IntRange(min = 1, max = 80) int orderCost,
			@ForAll @IntRange(min = 2, max = 30) int shortage, @ForAll @IntRange(min = 1, max = 20) int mean,
			@ForAll @IntRange(max = 3) int leadTime) {
		var review = review(orderCost, new StockCost(1, shortage), mean, mean * (leadTime + 1));
		var best = review.optimal();

		for (var power : List.of(PowerApproximation.of(orderCost, review.costs(), mean, Math.sqrt(mean), leadTime),
				PowerApproximation.capped(orderCost, review.costs(), mean, Math.sqrt(mean), leadTime))) {
			var point = (int) Math.round(power.reorderPoint());
			var upTo = (int) Math.max(point + 1, Math.round(power.orderUpTo()));
			assertThat(best.cost()).isLessThanOrEqualTo(review.of(point, upTo).cost() + 1e-9);
		}
		for (var down = -6; down <= 6; down++) {
			for (var size = 1; size <= 40; size += 3) {
				var tried = (int) best.reorderPoint() + down;
				assertThat(best.cost()).isLessThanOrEqualTo(review.of(tried, tried + size).cost() + 1e-9);
			}
		}
		assertThat(review.of((int) best.reorderPoint(), (int) best.orderUpTo()).cost()).isCloseTo(best.cost(),
				within(1e-9));
	}

	@Test
	void plansForAnyWholeDemand() {
		var seldom = new NegativeBinomialDemand(4, 20);
		var review = new PeriodicReview(20, TABLE_COSTS, seldom, new NegativeBinomialDemand(12, 60));

		var best = review.optimal();

		for (var point = -10; point < 50; point++) {
			for (var upTo = point + 1; upTo < 80; upTo++) {
				assertThat(best.cost()).isLessThanOrEqualTo(review.of(point, upTo).cost() + 1e-9);
			}
		}
		var sample = SampledDemand.of(0, 0, 3, 5);
		assertThat(new PeriodicReview(5, TABLE_COSTS, sample, sample).optimal().cost()).isPositive();
	}

	@Test
	void neverOrdersWithoutDemand() {
		var policy = review(64, TABLE_COSTS, 0, 0).optimal();

		assertThat(policy.reorderPoint()).isEqualTo(-1);
		assertThat(policy.cost()).isZero();
	}

	@Test
	void refusesWhatItCannotPlan() {
		assertThatIllegalArgumentException().isThrownBy(() -> review(64, TABLE_COSTS, 10, 10).of(5, 5))
			.withMessage("Expected a level above the reorder point 5, but it is 5. Raise it.");
		assertThatIllegalArgumentException().isThrownBy(() -> review(64, TABLE_COSTS, 1e9, 1e9))
			.withMessageEndingWith("Plan in packs or pallets.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PeriodicReview(1, TABLE_COSTS, new NormalDemand(1, 1), new NormalDemand(1, 1)))
			.withMessageContaining("whole units");
		assertThatIllegalArgumentException().isThrownBy(() -> PowerApproximation.of(1, TABLE_COSTS, 0, 1, 0))
			.withMessageContaining("mean demand");
	}

	private static PeriodicReview review(double orderCost, StockCost costs, double mean, double coveredMean) {
		return new PeriodicReview(orderCost, costs, new PoissonDemand(mean), new PoissonDemand(coveredMean));
	}

}
