package io.dockflow.picking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.picking.PickScan.Read;
import io.dockflow.shared.ScanRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PickScanTests {

	private static PickLine line(int number, String bin, String item, String lot, long quantity, long picked) {
		var cell = new StockCell("W1", bin, item, lot, "", StockStatus.AVAILABLE, "");
		var state = (picked == quantity) ? PickLine.State.DONE : PickLine.State.OPEN;
		return new PickLine(number, "SO-1", number, cell, number, quantity, picked, state, false, null);
	}

	private static PickList list(@Nullable Integer scanLine, PickLine... lines) {
		return new PickList("PL-1", "WAVE-1", "W1", PickList.State.RELEASED, "W1-PACK-01", Instant.EPOCH, 0, List.of(),
				true, scanLine, Instant.EPOCH, null, List.of(lines));
	}

	private static void refused(PickList list, Read read, String... words) {
		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> PickScan.take(list, null, read))
			.satisfies((refusal) -> assertThat(refusal.getMessage()).contains(words));
	}

	@Test
	void opensTheBinOfTheNextLine() {
		var step = PickScan.take(list(null, line(1, "B1", "cup", "", 3, 0)), null, new Read.Bin("B1"));

		assertThat(step.scanLine()).isEqualTo(1);
		assertThat(step.message()).isEqualTo("Bin B1: take 3 of cup.");
	}

	@Test
	void refusesAnotherBin() {
		refused(list(null, line(1, "B1", "cup", "", 3, 0)), new Read.Bin("B9"), "Expected bin B1", "scanned B9");
	}

	@Test
	void refusesABinWhoseLinesAreDone() {
		refused(list(null, line(1, "B1", "cup", "", 3, 3), line(2, "B2", "cup", "", 1, 0)), new Read.Bin("B1"),
				"Expected bin B2");
	}

	@Test
	void wantsTheBinBeforeTheItem() {
		refused(list(null, line(1, "B1", "cup", "", 3, 0)), new Read.Goods("cup", 1, null), "Scan the bin first");
	}

	@Test
	void refusesAnotherItem() {
		refused(list(1, line(1, "B1", "cup", "", 3, 0)), new Read.Goods("plate", 1, null), "Expected item cup",
				"plate");
	}

	@Test
	void refusesAnotherLot() {
		refused(list(1, line(1, "B1", "milk", "L1", 3, 0)), new Read.Goods("milk", 1, "L2"), "Expected lot L1", "L2");
	}

	@Test
	void refusesMoreThanTheLineWants() {
		refused(list(1, line(1, "B1", "cup", "", 3, 1)), new Read.Goods("cup", 3, null), "at most 2",
				"Put the rest back");
	}

	@Test
	void countsUpAndKeepsTheBinOpen() {
		var step = PickScan.take(list(1, line(1, "B1", "cup", "", 3, 1)), null, new Read.Goods("cup", 1, null));

		assertThat(step.line().picked()).isEqualTo(2);
		assertThat(step.scanLine()).isEqualTo(1);
		assertThat(step.message()).isEqualTo("2 of 3: take 1 more.");
	}

	@Test
	void staysInTheBinForItsNextLine() {
		var step = PickScan.take(list(1, line(1, "B1", "cup", "", 1, 0), line(2, "B1", "plate", "", 2, 0)), null,
				new Read.Goods("cup", 1, null));

		assertThat(step.line().state()).isEqualTo(PickLine.State.DONE);
		assertThat(step.scanLine()).isEqualTo(2);
		assertThat(step.message()).contains("Same bin", "2 of plate");
	}

	@Test
	void sendsThePickerToPackingAfterTheLastLine() {
		var step = PickScan.take(list(1, line(1, "B1", "cup", "", 1, 0)), null, new Read.Goods("cup", 1, null));

		assertThat(step.scanLine()).isNull();
		assertThat(step.message()).contains("W1-PACK-01");
	}

	@Test
	void picksTheLineThePickerChose() {
		var list = list(1, line(1, "B1", "cup", "", 1, 0), line(2, "B1", "cup", "", 5, 0));

		assertThat(PickScan.take(list, 2, new Read.Goods("cup", 4, null)).line().line()).isEqualTo(2);
	}

	@Test
	void bringsAWholeListToItsEndScanByScan() {
		var lines = new ArrayList<>(List.of(line(1, "B1", "cup", "", 2, 0), line(2, "B2", "milk", "L1", 3, 0)));
		Integer scanLine = null;
		for (var read : List.of(new Read.Bin("B1"), new Read.Goods("cup", 2, null), new Read.Bin("B2"),
				new Read.Goods("milk", 1, "L1"), new Read.Goods("milk", 2, null))) {
			var step = PickScan.take(list(scanLine, lines.toArray(PickLine[]::new)), null, read);
			lines.set(step.line().line() - 1, step.line());
			scanLine = step.scanLine();
		}

		assertThat(lines).allMatch((line) -> line.state() == PickLine.State.DONE);
	}

}
