package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.dockflow.inventory.PostingPlan.Consumption;
import io.dockflow.inventory.PostingPlan.Effect;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PostingPlanTests {

	private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

	private static final StockCell ONE = StockCell.loose("W1", "W1-A", "SCREW");

	private static final StockCell TWO = ONE.at("W1-B");

	private static final StockCell THREE = ONE.at("W1-C");

	@Test
	void addsUpWhatHappensToACell() {
		var plan = plan(StockTransfer.in(ExternalAccount.SUPPLIER, ONE, 10), StockTransfer.move(ONE, TWO, 4),
				StockTransfer.out(TWO, ExternalAccount.CUSTOMER, 1));

		assertThat(plan.effects()).containsExactly(Map.entry(ONE, new Effect(6, 0)), Map.entry(TWO, new Effect(3, 0)));
	}

	@Test
	void keepsACellThatStockOnlyPassesThrough() {
		var plan = plan(StockTransfer.move(ONE, TWO, 4), StockTransfer.move(TWO, THREE, 4));

		assertThat(plan.effects()).containsEntry(TWO, new Effect(0, 0));
	}

	@Test
	void visitsCellsInTheOrderOfTheirKeys() {
		var plan = plan(StockTransfer.move(THREE, TWO, 1), StockTransfer.move(TWO, ONE, 1));

		assertThat(plan.effects().keySet()).containsExactly(ONE, TWO, THREE);
	}

	@Test
	void takesConsumedStockOutOfTheReservedQuantityToo() {
		var plan = plan(StockTransfer.move(ONE, TWO, 4).consuming(9), StockTransfer.move(ONE, THREE, 2).consuming(9),
				StockTransfer.move(ONE, THREE, 1));

		assertThat(plan.effects()).containsEntry(ONE, new Effect(-7, -6));
		assertThat(plan.consumptions()).containsExactly(Map.entry(9L, new Consumption(ONE, 6)));
	}

	@Test
	void refusesOneReservationInTwoCells() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> plan(StockTransfer.move(ONE, THREE, 1).consuming(9),
					StockTransfer.move(TWO, THREE, 1).consuming(9)))
			.withMessageContaining("one cell");
	}

	@Test
	void refusesSumsBeyondWhatCanBeCounted() {
		assertThatExceptionOfType(ArithmeticException.class)
			.isThrownBy(() -> plan(StockTransfer.in(ExternalAccount.SUPPLIER, ONE, Long.MAX_VALUE),
					StockTransfer.in(ExternalAccount.SUPPLIER, ONE, 1)));
	}

	@Test
	void takesTheAgeOfTheOldestSource() {
		var plan = plan(StockTransfer.move(ONE, THREE, 1), StockTransfer.move(TWO, THREE, 1));
		var balances = Map.of(ONE, balance(ONE, NOW.minusSeconds(50)), TWO, balance(TWO, NOW.minusSeconds(90)));

		assertThat(plan.receivedAt(THREE, NOW, balances)).isEqualTo(NOW.minusSeconds(90));
		assertThat(plan.receivedAt(ONE, NOW, balances)).isEqualTo(NOW);
	}

	private static Balances.Balance balance(StockCell cell, Instant receivedAt) {
		return new Balances.Balance(1, cell, 10, 0, receivedAt);
	}

	private static PostingPlan plan(StockTransfer... transfers) {
		return new PostingPlan(List.of(transfers));
	}

}
