package io.dockflow.planning.network;

import java.util.List;

import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.planning.network.Allocation.Share;
import io.dockflow.planning.stochastic.StockCost;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WarehouseAndStoresTests {

	private static final StockCost COSTS = new StockCost(1, 9);

	@Test
	void ordersUpToTheStockThatAllNeedTogether() {
		var order = new WarehouseAndStores(5, 10, List.of(store("A", 3, 6, 1), store("B", -2, 6, 1)))
			.order(new PoissonDemand(30), COSTS);

		assertThat(order.position()).isEqualTo(16);
		assertThat(order.level()).isEqualTo(37);
		assertThat(order.quantity()).isEqualTo(21);
		assertThat(order.explanation()).isEqualTo(
				"The warehouse and 2 stores have 16 units, on the way included; 37.00 meet demand with 90.0 %. Order 21.00.");
	}

	@Test
	void ordersNothingWhenThereIsEnough() {
		assertThat(new WarehouseAndStores(100, 0, List.of()).order(new PoissonDemand(30), COSTS).quantity()).isZero();
	}

	@Test
	void sharesScarceStockAtEqualRisk() {
		var allocation = new WarehouseAndStores(10, 0, List.of(store("A", 0, 10, 1), store("B", 6, 10, 1))).allocate();

		assertThat(allocation.shares()).extracting(Share::quantity).containsExactly(8, 2);
		assertThat(allocation.kept()).isZero();
		assertThat(allocation.shares().getFirst().coverage()).isCloseTo(allocation.shares().getLast().coverage(),
				within(1e-9));
		assertThat(allocation.explanation()).isEqualTo("10 of 10 units go to 2 stores; 0 stay.");
	}

	@Test
	void keepsWhatNoStoreNeeds() {
		var allocation = new WarehouseAndStores(100, 0, List.of(store("A", 0, 6, 1))).allocate();

		assertThat(allocation.shares().getFirst().quantity()).isEqualTo(9);
		assertThat(allocation.kept()).isEqualTo(91);
		assertThat(allocation.shares().getFirst().explanation()).contains("one more pack would cost");
	}

	@Test
	void sendsWholePacksOnly() {
		var allocation = new WarehouseAndStores(10, 0, List.of(store("A", 0, 10, 12), store("B", 0, 2, 4))).allocate();

		assertThat(allocation.shares()).extracting(Share::quantity).containsExactly(0, 4);
	}

	@Property(tries = 60)
	void noOtherSharesCostLess(@ForAll @IntRange(max = 12) int onHand, @ForAll @IntRange(min = 1, max = 9) int first,
			@ForAll @IntRange(min = 1, max = 9) int second, @ForAll @IntRange(min = -3, max = 6) int position) {
		var stores = List.of(store("A", position, first, 1), store("B", 1, second, 1));

		var shares = new WarehouseAndStores(onHand, 0, stores).allocate().shares();

		var cost = cost(stores, shares.get(0).quantity(), shares.get(1).quantity());
		for (var a = 0; a <= onHand; a++) {
			for (var b = 0; a + b <= onHand; b++) {
				assertThat(cost).isLessThanOrEqualTo(cost(stores, a, b) + 1e-9);
			}
		}
	}

	@Test
	void refusesNegativeStock() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WarehouseAndStores(-1, 0, List.of()))
			.withMessageStartingWith("Expected a stock of the warehouse from 0 to");
		assertThatIllegalArgumentException().isThrownBy(() -> store("A", 0, 1, 0)).withMessageContaining("pack");
	}

	private static double cost(List<Store> stores, int first, int second) {
		return COSTS.expected(stores.get(0).demand(), stores.get(0).position() + first)
				+ COSTS.expected(stores.get(1).demand(), stores.get(1).position() + second);
	}

	private static Store store(String id, int position, double demand, int pack) {
		return new Store(id, position, new PoissonDemand(demand), COSTS, pack);
	}

}
