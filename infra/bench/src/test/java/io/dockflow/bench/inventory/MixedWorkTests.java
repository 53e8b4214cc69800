package io.dockflow.bench.inventory;

import java.util.stream.IntStream;

import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockTransfer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MixedWorkTests {

	private static final StockCell CELL = StockCell.loose("S", "S-B1", "I1");

	@Test
	void aHundredPostingsAreMixedAsDeclared() {
		assertThat(count(MovementType.MOVE)).isEqualTo(35);
		assertThat(count(MovementType.RECEIPT)).isEqualTo(15);
		assertThat(count(MovementType.PICK)).isEqualTo(30);
		assertThat(count(MovementType.SHIP)).isEqualTo(20);
	}

	@Test
	void aTaskGainsWhatComesInLessWhatGoesOut() {
		var task = new MixedWork.Task(MovementType.MOVE,
				java.util.List.of(StockTransfer.in(ExternalAccount.SUPPLIER, CELL, 5),
						StockTransfer.out(CELL, ExternalAccount.CUSTOMER, 2),
						StockTransfer.move(CELL, CELL.at("S-B2"), 7)));

		assertThat(task.gain()).isEqualTo(3);
	}

	private static long count(MovementType type) {
		return IntStream.range(0, 100).filter((percent) -> MixedWork.type(percent) == type).count();
	}

}
