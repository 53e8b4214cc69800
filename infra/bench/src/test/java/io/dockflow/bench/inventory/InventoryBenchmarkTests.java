package io.dockflow.bench.inventory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryBenchmarkTests {

	@Test
	void isAskedForFiftyThreadsAndAMillionRowsUnlessToldOtherwise() {
		assertThat(new InventoryBenchmark().numbers()).containsEntry("threads", 50).containsEntry("rows", 1_000_000);
	}

	@Test
	void fiftyRowsAreOfOneItemAndABinHoldsTenItems() {
		assertThat(ManyRows.items(1_000_000)).isEqualTo(20_000);
		assertThat(ManyRows.items(20)).isEqualTo(ManyRows.ROWS_OF_BIN);
	}

}
