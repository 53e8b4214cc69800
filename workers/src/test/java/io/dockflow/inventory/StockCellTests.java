package io.dockflow.inventory;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StockCellTests {

	private static final StockCell CELL = new StockCell("W1", "W1-A", "MILK", "L1", "U1", StockStatus.BLOCKED, "ACME");

	@Test
	void namesSiteLocationAndItem() {
		assertThatIllegalArgumentException().isThrownBy(() -> StockCell.loose("", "W1-A", "MILK"));
		assertThatIllegalArgumentException().isThrownBy(() -> StockCell.loose("W1", "", "MILK"));
		assertThatIllegalArgumentException().isThrownBy(() -> StockCell.loose("W1", "W1-A", ""));
	}

	@Test
	void isLooseAvailableAndOursUnlessSaidOtherwise() {
		assertThat(StockCell.loose("W1", "W1-A", "MILK"))
			.isEqualTo(new StockCell("W1", "W1-A", "MILK", "", "", StockStatus.AVAILABLE, ""));
	}

	@Test
	void keepsEverythingElseWhenOneThingChanges() {
		assertThat(CELL.at("W1-B"))
			.isEqualTo(new StockCell("W1", "W1-B", "MILK", "L1", "U1", StockStatus.BLOCKED, "ACME"));
		assertThat(CELL.at("W2", "W2-A"))
			.isEqualTo(new StockCell("W2", "W2-A", "MILK", "L1", "U1", StockStatus.BLOCKED, "ACME"));
		assertThat(CELL.in("U2"))
			.isEqualTo(new StockCell("W1", "W1-A", "MILK", "L1", "U2", StockStatus.BLOCKED, "ACME"));
		assertThat(CELL.ofLot("L2"))
			.isEqualTo(new StockCell("W1", "W1-A", "MILK", "L2", "U1", StockStatus.BLOCKED, "ACME"));
		assertThat(CELL.as(StockStatus.DAMAGED))
			.isEqualTo(new StockCell("W1", "W1-A", "MILK", "L1", "U1", StockStatus.DAMAGED, "ACME"));
	}

	/** Otherwise two cells would be one to a sorted set of locks. */
	@Test
	void isOrderedByEveryPartOfItsKey() {
		var different = List.of(CELL, CELL.at("W2", "W1-A"), CELL.at("W1-B"), CELL.ofLot("L2"), CELL.in("U2"),
				CELL.as(StockStatus.DAMAGED),
				new StockCell("W1", "W1-A", "BUTTER", "L1", "U1", StockStatus.BLOCKED, "ACME"),
				new StockCell("W1", "W1-A", "MILK", "L1", "U1", StockStatus.BLOCKED, ""));

		assertThat(new TreeSet<>(different)).hasSameSizeAs(different);
		assertThat(CELL).isEqualByComparingTo(CELL.at("W1-A"));
	}

}
