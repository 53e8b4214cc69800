package io.dockflow.planning.perishables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.dockflow.forecasting.distribution.PoissonDemand;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WithdrawalAwareOrdersTests {

	private static final PerishableTerms TERMS = new PerishableTerms(1, 2, 5, 6);

	@Test
	void ordersWhatWillHaveExpiredToo() {
		var stock = new AgedStock(List.of(Batch.inStock(20, 1), Batch.inStock(10, 4)), Withdrawal.OLDEST_FIRST);

		var order = WithdrawalAwareOrders.order(TERMS, stock, 10, 10, 10);

		assertThat(order.outdating()).isEqualTo(10);
		assertThat(order.withoutOutdating()).isEqualTo(6);
		assertThat(order.quantity()).isEqualTo(18);
		assertThat(order.explanation()).isEqualTo(
				"30.00 units of demand and 5.00 of safety until the next order arrives; of 30.00 in stock and on the way 10.00 will expire. Order 18.00.");
	}

	@Test
	void losesMoreWhenCustomersTakeTheFreshest() {
		var batches = List.of(Batch.inStock(10, 2), Batch.inStock(10, 4));

		assertThat(new AgedStock(batches, Withdrawal.OLDEST_FIRST).after(5, 5, 5).total()).isZero();
		assertThat(new AgedStock(batches, Withdrawal.FRESHEST_FIRST).after(5, 5, 5).outdated()).containsExactly(0.0,
				10.0, 0.0);
	}

	@Test
	void sellsWhatArrivesOnlyThen() {
		var after = new AgedStock(List.of(new Batch(10, 1, 1)), Withdrawal.OLDEST_FIRST).after(5, 5, 5);

		assertThat(after.sold()).isEqualTo(5);
		assertThat(after.missed()).isEqualTo(10);
		assertThat(after.outdated()).containsExactly(0.0, 5.0, 0.0);
	}

	@Test
	void ordersNothingWhenThereIsEnoughOrNoDemand() {
		var none = new AgedStock(List.of(), Withdrawal.OLDEST_FIRST);

		assertThat(WithdrawalAwareOrders.order(new PerishableTerms(1, 0, 0, 6), none, 0.0).quantity()).isZero();
		var much = new AgedStock(List.of(Batch.inStock(1000, 9)), Withdrawal.OLDEST_FIRST);
		assertThat(WithdrawalAwareOrders.order(TERMS, much, 10, 10, 10).quantity()).isZero();
		assertThat(none.after().total()).isZero();
	}

	@Test
	void losesMoreBySimulationThanExpectedDemandTells() {
		var stock = new AgedStock(List.of(Batch.inStock(10, 2), Batch.inStock(10, 4)), Withdrawal.OLDEST_FIRST);
		var demand = Collections.nCopies(4, new PoissonDemand(5));

		var simulated = stock.simulated(List.copyOf(demand), 20_000, RandomSource.XO_RO_SHI_RO_128_PP.create(7));

		assertThat(stock.after(5, 5, 5, 5).total()).isZero();
		// Of the first batch alone what is left of 10 after Poisson demand of 10.
		assertThat(simulated.outdated().get(1)).isCloseTo(new PoissonDemand(10).expectedLeftover(10), within(0.05));
		assertThat(simulated.sold() + simulated.total() + simulated.left()).isCloseTo(20, within(1e-6));
	}

	@Property(tries = 200)
	void noUnitIsLostTwiceAndTheOldestFirstLosesLeast(@ForAll long seed) {
		var random = new Random(seed);
		var batches = new ArrayList<Batch>();
		for (var index = 0; index < 5; index++) {
			batches.add(Batch.inStock(random.nextInt(20), 1 + random.nextInt(6)));
		}
		var demand = random.doubles(7, 0, 15).toArray();

		var oldest = new AgedStock(batches, Withdrawal.OLDEST_FIRST);
		var freshest = new AgedStock(batches, Withdrawal.FRESHEST_FIRST);

		for (var stock : List.of(oldest, freshest)) {
			var after = stock.after(demand);
			assertThat(after.sold() + after.total() + after.left()).isCloseTo(stock.position(), within(1e-9));
		}
		assertThat(oldest.after(demand).total()).isLessThanOrEqualTo(freshest.after(demand).total() + 1e-9);
		var order = WithdrawalAwareOrders.order(TERMS, oldest, demand);
		assertThat(order.quantity()).isGreaterThanOrEqualTo(order.withoutOutdating());
	}

	@Test
	void asksForEnoughDemand() {
		var stock = new AgedStock(List.of(), Withdrawal.OLDEST_FIRST);

		assertThatIllegalArgumentException().isThrownBy(() -> WithdrawalAwareOrders.order(TERMS, stock, 10))
			.withMessage("Expected demand of 3 periods, but it has 1. Forecast the review period and the lead time.");
		assertThatIllegalArgumentException().isThrownBy(() -> stock.after(-1)).withMessageContaining("demand");
		assertThatIllegalArgumentException().isThrownBy(() -> Batch.inStock(1, 0)).withMessageContaining("life");
	}

}
