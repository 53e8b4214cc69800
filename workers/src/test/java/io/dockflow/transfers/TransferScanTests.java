package io.dockflow.transfers;

import java.util.List;

import io.dockflow.inventory.StockCell;
import io.dockflow.shared.ScanRefused;
import io.dockflow.transfers.TransferScan.Read;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TransferScanTests {

	private static TransferPick goods(int pick, String bin, String item, long quantity, long picked) {
		return pick(pick, bin, item, "", quantity, picked);
	}

	private static TransferPick piece(int pick, String bin, String item, String serial) {
		return pick(pick, bin, item, serial, 1, 0);
	}

	private static TransferPick pick(int pick, String bin, String item, String serial, long quantity, long picked) {
		return new TransferPick(pick, pick, pick, StockCell.loose("W1", bin, item), serial, quantity, picked,
				(picked == quantity) ? TransferPick.State.DONE : TransferPick.State.OPEN);
	}

	private static void refused(List<TransferPick> picks, @Nullable String openBin, Read read, String reason) {
		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> TransferScan.take(picks, openBin, read))
			.withMessageContaining(reason);
	}

	@Test
	void aBinSaysHowManyOrWhichPiece() {
		var picks = List.of(goods(1, "B1", "cup", 3, 1), piece(2, "B2", "drill", "S1"));

		assertThat(TransferScan.take(picks, null, new Read.Bin("B1")).message()).isEqualTo("Bin B1: take 2 of cup.");
		assertThat(TransferScan.take(picks, null, new Read.Bin("B2")).message())
			.isEqualTo("Bin B2: take piece S1 of drill.");
		refused(picks, null, new Read.Bin("B9"), "Expected bin B1");
	}

	@Test
	void aPieceFillsItsOwnLineAndTheBinStaysOpenForTheNext() {
		var picks = List.of(piece(1, "B1", "drill", "S1"), piece(2, "B1", "drill", "S2"));

		var step = TransferScan.take(picks, "B1", new Read.Piece("S2"));

		assertThat(step.pick()).isEqualTo(picks.get(1).with(1));
		assertThat(step.openBin()).isEqualTo("B1");
		assertThat(step.message()).isEqualTo("Line 2 is done. Same bin: take piece S1 of drill.");
	}

	@Test
	void theLastPieceOfABinClosesIt() {
		var picks = List.of(piece(1, "B1", "drill", "S1"), goods(2, "B2", "cup", 3, 0));

		var step = TransferScan.take(picks, "B1", new Read.Piece("S1"));

		assertThat(step.openBin()).isNull();
		assertThat(step.message()).isEqualTo("Line 1 is done. Next bin: B2.");
	}

	@Test
	void theSameNumberOnTwoItemsIsThePieceOfTheOpenBin() {
		var picks = List.of(piece(1, "B1", "drill", "7"), piece(2, "B2", "saw", "7"));

		assertThat(TransferScan.take(picks, "B2", new Read.Piece("7")).pick()).isEqualTo(picks.get(1).with(1));
	}

	@Test
	void aPieceIsWantedFromItsBinOnce() {
		var picks = List.of(piece(1, "B1", "drill", "S1").with(1), piece(2, "B2", "drill", "S2"));

		refused(picks, "B2", new Read.Piece("S1"), "Piece S1 is loaded already");
		refused(picks, null, new Read.Piece("S2"), "Expected bin B2, but scanned piece S2");
		refused(picks, "B2", new Read.Piece("S9"), "Expected piece S2 of drill, but scanned piece S9");
	}

	@Test
	void anItemsLabelDoesNotSayWhichPieceItIs() {
		refused(List.of(piece(1, "B1", "drill", "S1")), "B1", new Read.Goods("drill", 1, null),
				"Scan the number of piece S1");
	}

}
