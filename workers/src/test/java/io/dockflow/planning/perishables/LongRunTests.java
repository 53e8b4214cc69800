package io.dockflow.planning.perishables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

import io.dockflow.forecasting.distribution.PoissonDemand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Years of a shop with a week's pattern of demand, fixed shelf life and lost sales. Stock
 * is kept here anew, not by {@link AgedStock}. The setting is that of Broekmeulen and van
 * Donselaar (2009), who find lower cost than with a base stock that does not see age.
 */
class LongRunTests {

	private static final double[] WEEK = { 6, 6, 7, 8, 12, 14, 10 };

	private static final int PERIODS = 4000;

	private static final double OUTDATED = 1;

	private static final double MISSED = 2;

	@ParameterizedTest
	@CsvSource({ "3, 1", "4, 1", "4, 2", "6, 2" })
	void costsLessThanABaseStockWhenCustomersTakeTheFreshest(int life, int lead) {
		var base = least((safety) -> run(life, lead, safety, Withdrawal.FRESHEST_FIRST, null));
		var aware = least((safety) -> run(life, lead, safety, Withdrawal.FRESHEST_FIRST, Withdrawal.FRESHEST_FIRST));

		assertThat(aware).isLessThan(0.95 * base);
	}

	@ParameterizedTest
	@CsvSource({ "3, 1", "4, 2" })
	void costsNoMoreThanABaseStockWhenTheOldestGoesFirst(int life, int lead) {
		var base = least((safety) -> run(life, lead, safety, Withdrawal.OLDEST_FIRST, null));
		var aware = least((safety) -> run(life, lead, safety, Withdrawal.OLDEST_FIRST, Withdrawal.OLDEST_FIRST));

		assertThat(aware).isLessThanOrEqualTo(base);
	}

	@ParameterizedTest
	@CsvSource({ "4, 1", "4, 2", "6, 2" })
	void losesFewerUnitsThanABaseStockThatServesAsMany(int life, int lead) {
		var base = outdatedAt(0.95, (safety) -> run(life, lead, safety, Withdrawal.FRESHEST_FIRST, null));
		var aware = outdatedAt(0.95,
				(safety) -> run(life, lead, safety, Withdrawal.FRESHEST_FIRST, Withdrawal.FRESHEST_FIRST));

		assertThat(aware).isLessThan(0.95 * base);
	}

	@ParameterizedTest
	@CsvSource({ "3, 1", "4, 1", "4, 2", "6, 2" })
	void costsLessThanWithTheWrongWithdrawalInMind(int life, int lead) {
		var right = least((safety) -> run(life, lead, safety, Withdrawal.FRESHEST_FIRST, Withdrawal.FRESHEST_FIRST));
		var wrong = least((safety) -> run(life, lead, safety, Withdrawal.FRESHEST_FIRST, Withdrawal.OLDEST_FIRST));

		assertThat(right).isLessThan(wrong);
	}

	private static double least(DoubleFunction<Outcome> run) {
		return IntStream.range(0, 16).mapToDouble((safety) -> run.apply(safety).cost()).min().orElseThrow();
	}

	/** Units lost at a fill rate, between the safety stocks below and above it. */
	private static double outdatedAt(double fillRate, DoubleFunction<Outcome> run) {
		var below = run.apply(0);
		assertThat(below.fillRate()).isLessThan(fillRate);
		for (var safety = 1;; safety++) {
			var above = run.apply(safety);
			if (above.fillRate() >= fillRate) {
				var part = (fillRate - below.fillRate()) / (above.fillRate() - below.fillRate());
				return below.outdated + part * (above.outdated - below.outdated);
			}
			below = above;
		}
	}

	/** Without a belief the order does not see age: a base stock. */
	private static Outcome run(int life, int lead, double safety, Withdrawal withdrawal, Withdrawal believed) {
		var random = new Random(1);
		var terms = new PerishableTerms(1, lead, safety, 1);
		var stock = new ArrayList<Batch>();
		var outdated = 0.0;
		var missed = 0.0;
		var demanded = 0.0;
		for (var period = 0; period < PERIODS; period++) {
			var now = period;
			var expected = IntStream.rangeClosed(0, lead)
				.mapToDouble((ahead) -> WEEK[(now + ahead) % WEEK.length])
				.toArray();
			var order = WithdrawalAwareOrders.order(terms,
					new AgedStock(stock, (believed != null) ? believed : withdrawal), expected);
			var quantity = (believed != null) ? order.quantity() : order.withoutOutdating();
			if (quantity > 0) {
				stock.add(new Batch(quantity, lead, life));
			}
			var demand = new PoissonDemand(WEEK[period % WEEK.length]).quantile(random.nextDouble());
			var missing = take(stock, demand, withdrawal);
			outdated += nextPeriod(stock);
			missed += missing;
			demanded += demand;
		}
		return new Outcome(outdated, missed, demanded);
	}

	/** Takes demand from what is in stock and gives what is missing. */
	private static double take(List<Batch> stock, double demand, Withdrawal withdrawal) {
		var byLife = Comparator.comparingInt(Batch::life);
		stock.sort((withdrawal == Withdrawal.OLDEST_FIRST) ? byLife : byLife.reversed());
		var missing = demand;
		for (var index = 0; index < stock.size(); index++) {
			var batch = stock.get(index);
			if (batch.arrivesIn() == 0) {
				var taken = Math.min(missing, batch.quantity());
				missing -= taken;
				stock.set(index, new Batch(batch.quantity() - taken, 0, batch.life()));
			}
		}
		return missing;
	}

	/** Lets a period pass and gives the units that expire at its end. */
	private static double nextPeriod(List<Batch> stock) {
		var outdated = stock.stream()
			.filter((batch) -> batch.arrivesIn() == 0 && batch.life() == 1)
			.mapToDouble(Batch::quantity)
			.sum();
		stock.removeIf((batch) -> batch.arrivesIn() == 0 && (batch.life() == 1 || batch.quantity() == 0));
		stock.replaceAll(
				(batch) -> (batch.arrivesIn() > 0) ? new Batch(batch.quantity(), batch.arrivesIn() - 1, batch.life())
						: Batch.inStock(batch.quantity(), batch.life() - 1));
		return outdated;
	}

	private record Outcome(double outdated, double missed, double demanded) {

		double cost() {
			return OUTDATED * this.outdated + MISSED * this.missed;
		}

		double fillRate() {
			return 1 - this.missed / this.demanded;
		}

	}

}
