package io.dockflow.bench.batching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.shared.SearchBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dockflow.bench.DataFolder;
import io.dockflow.waves.batching.BatchPlan;
import io.dockflow.waves.batching.OrderBatching;
import io.dockflow.waves.batching.PickArea;
import io.dockflow.waves.batching.PlannedBatch;

import static org.assertj.core.api.Assertions.assertThat;

class BatchingBenchmarkTests {

	private static final String FILE = """
			NAME : small.txt
			TYPE : Order_batching
			PICKER_CAPACITY : 4
			LAYOUT : single-block
			NUM_AISLES : 3
			NUM_CELLS : 5
			DEPOT_AISLE : 0
			DEPOT_LOCATION : bottom
			DISTANCE_AISLE_TO_AISLE : 2.4
			DISTANCE_CELL_TO_CELL : 1
			DISTANCE_TOP_TO_CELL : 1
			DISTANCE_BOTTOM_TO_CELL : 1
			DISTANCE_TOP_OR_BOTTOM_TO_DEPOT : 0
			SKU_SECTION
			NUM_SKUS : 3
			ID 0 AISLE 0 CELL 4 QUANTITY 1 LEFT_RIGHT_HAND_SIDE left
			ID 1 AISLE 1 CELL 4 QUANTITY 1 LEFT_RIGHT_HAND_SIDE left
			ID 2 AISLE 2 CELL 0 QUANTITY 1 LEFT_RIGHT_HAND_SIDE left
			ORDER_SECTION
			NUM_ORDERS : 3
			NUM_ARTICLES_IN_ORDER : 1
			ID 0 QUANTITY 1
			NUM_ARTICLES_IN_ORDER : 2
			ID 1 QUANTITY 2
			ID 0 QUANTITY 1
			NUM_ARTICLES_IN_ORDER : 1
			ID 2 QUANTITY 1
			EOF
			""";

	@Test
	void instancesAreReadWithTheirBestKnown(@TempDir Path folder) throws Exception {
		Path set = Files.createDirectory(folder.resolve("own-set"));
		Files.writeString(set.resolve("small.txt"), FILE);
		Files.writeString(folder.resolve("best_known.csv"), """
				set,instance,tour_length,proven_optimal,source
				own-set,small,28.4,True,by hand
				""");

		List<BatchingInstance> instances = BatchingInstances.of(new DataFolder(folder)).get("own-set");

		assertThat(instances).singleElement().satisfies((instance) -> {
			assertThat(instance.name()).isEqualTo("small");
			assertThat(instance.unitsPerLength()).isEqualTo(10);
			assertThat(instance.bestKnown()).hasValue(28.4);
			assertThat(instance.orders()).extracting((order) -> order.load()[0]).containsExactly(1L, 3L, 1L);
			assertThat(instance.stops().y(0)).isEqualTo(10);
			assertThat(instance.stops().y(2)).isEqualTo(50);
		});
	}

	@Test
	void validPlansPassAndOthersDoNot() {
		BatchingInstance instance = BatchingFormat.read("own-set", "small", FILE.lines().toList());
		BatchPlan plan = OrderBatching.plan(
				instance.problem(PickArea.shortestTours(instance.stops(), instance.depot(), instance.depot())), 1,
				SearchBudget.steps(0));
		PlannedBatch first = plan.batches().getFirst();

		assertThat(BatchingJudge.isValid(instance, plan, true)).isTrue();
		assertThat(BatchingJudge.isValid(instance, with(plan, List.of(first)), true)).isFalse();
		assertThat(BatchingJudge.isValid(instance,
				with(plan, List.of(new PlannedBatch(instance.orders(), first.length()))), true))
			.isFalse();
	}

	private static BatchPlan with(BatchPlan plan, List<PlannedBatch> batches) {
		return new BatchPlan(batches, plan.length(), 0, false, plan.firstComeLength(), 0);
	}

	@Test
	void sShapeToursAreMeasuredTwice() {
		BatchingInstance instance = BatchingFormat.read("own-set", "small", FILE.lines().toList());

		BatchPlan plan = OrderBatching
			.firstCome(instance.problem(PickArea.measuredBy(() -> new SShapeLength(instance.stops()))));

		assertThat(BatchingJudge.isValid(instance, plan, false)).isTrue();
		assertThat(plan.batches()).extracting(PlannedBatch::length).containsExactly(168L, 196L);
	}

	@Test
	void samplesAreSpreadEvenly() {
		List<Integer> all = IntStream.range(0, 100).boxed().toList();

		assertThat(BatchingBenchmark.sample(all, 4, 1)).containsExactly(15, 40, 65, 90);
		assertThat(BatchingBenchmark.sample(all, 200, 1)).isEqualTo(all);
	}

}
