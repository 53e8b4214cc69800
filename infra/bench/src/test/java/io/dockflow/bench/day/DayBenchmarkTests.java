package io.dockflow.bench.day;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.dockflow.waves.planning.PickPace;
import io.dockflow.waves.planning.PlannedCart;
import io.dockflow.waves.planning.PlanningTerms;
import io.dockflow.waves.planning.WavePlan;
import io.dockflow.waves.planning.WavePlanner;
import io.dockflow.waves.planning.WaveTask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DayBenchmarkTests {

	private static final List<String> FILE = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
			1,85123A,"HEART, WHITE",6,2010-12-01 08:26:00,2.55,17850,United Kingdom
			1,71053,LANTERN,4,2010-12-01 08:26:00,3.39,17850,United Kingdom
			2,71053,LANTERN,7,2010-12-01 09:00:00,3.39,,France
			2,POST,POSTAGE,1,2010-12-01 09:00:00,18.00,,France
			C3,71053,LANTERN,-4,2010-12-01 10:00:00,3.39,17850,United Kingdom
			4,71053,,-10,2010-12-01 10:00:00,0.0,,United Kingdom
			5,22086,CHAIN,80,2010-12-02 10:00:00,2.55,17850,United Kingdom
			""".lines().toList();

	private static final PlanningTerms TERMS = new PlanningTerms(DayBenchmark.CART, false,
			new PickPace(60, 20, 1.2, 0.9), 1, 0, 1, 100, 200);

	private static WaveTask wave() throws Exception {
		RetailDays days = RetailDays.read(FILE);
		return new DemoWarehouse(days.popularity(), 2, 1).wave(days.days().get("2010-12-01"));
	}

	@Test
	void onlyGoodsAreOrders() throws Exception {
		RetailDays days = RetailDays.read(FILE);

		assertThat(days.days()).containsOnlyKeys("2010-12-01", "2010-12-02");
		assertThat(days.days().get("2010-12-01")).extracting((order) -> order.lines().size()).containsExactly(2, 1);
		assertThat(days.popularity()).containsEntry("71053", 2).doesNotContainKey("POST");
	}

	@Test
	void aFileWithOtherColumnsIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> RetailDays.read(List.of("a,b", "1,2")))
			.withMessageContaining("InvoiceNo");
	}

	@Test
	void theWarehouseHoldsWhatTheDayAsksFor() throws Exception {
		WaveTask task = wave();

		assertThat(task.picks().stream().mapToLong((pick) -> pick.quantity()).sum()).isEqualTo(17);
		assertThat(task.cells()).hasSize(4);
	}

	@Test
	void theJudgeAcceptsAPlanAndNoneThatMissesAPick() throws Exception {
		WaveTask task = wave();
		WavePlan plan = WavePlanner.plan(task, TERMS);
		PlannedCart cart = plan.carts().getFirst();
		PlannedCart less = new PlannedCart(cart.picks().subList(1, cart.picks().size()), cart.route(),
				cart.fixedBinsMm());

		assertThat(DayJudge.isValid(task, plan)).isTrue();
		assertThat(DayJudge.isValid(task, new WavePlan(List.of(less), plan.naive(), plan.alone(), plan.firstCome(),
				plan.savings(), plan.fixedBins(), plan.ours(), true, 0)))
			.isFalse();
	}

}
