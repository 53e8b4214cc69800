package io.dockflow.inventory;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StockTransferTests {

	private static final StockCell HERE = StockCell.loose("W1", "W1-A", "SCREW");

	private static final StockCell THERE = HERE.at("W1-B");

	@Test
	void movesAPositiveQuantity() {
		assertThatIllegalArgumentException().isThrownBy(() -> StockTransfer.move(HERE, THERE, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> StockTransfer.move(HERE, THERE, -1))
			.withMessageContaining("Swap from and to");
	}

	@Test
	void hasACellOnAtLeastOneSide() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StockTransfer(null, null, ExternalAccount.SUPPLIER, 1, null, List.of(), null));
	}

	@Test
	void namesAnExternalAccountExactlyWhenOneSideIsNoCell() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StockTransfer(HERE, THERE, ExternalAccount.CUSTOMER, 1, null, List.of(), null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StockTransfer(null, THERE, null, 1, null, List.of(), null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StockTransfer(HERE, null, null, 1, null, List.of(), null));
	}

	@Test
	void neverTurnsOneItemIntoAnother() {
		var nails = StockCell.loose("W1", "W1-B", "NAIL");

		assertThatIllegalArgumentException().isThrownBy(() -> StockTransfer.move(HERE, nails, 1))
			.withMessageContaining("SCREW")
			.withMessageContaining("NAIL");
	}

	@Test
	void goesToAnotherCell() {
		assertThatIllegalArgumentException().isThrownBy(() -> StockTransfer.move(HERE, HERE.at("W1-A"), 1));
		assertThat(StockTransfer.move(HERE, HERE.as(StockStatus.BLOCKED), 1).itemId()).isEqualTo("SCREW");
	}

	@Test
	void fulfilsAReservationOnlyOutOfACell() {
		var receipt = StockTransfer.in(ExternalAccount.SUPPLIER, HERE, 1);

		assertThatIllegalArgumentException().isThrownBy(() -> receipt.consuming(7));
		assertThat(StockTransfer.out(HERE, ExternalAccount.CUSTOMER, 1).consuming(7).consumesReservation())
			.isEqualTo(7);
	}

	@Test
	void namesAsManyDifferentPiecesAsItMoves() {
		var two = StockTransfer.move(HERE, THERE, 2);

		assertThat(two.of(List.of("S-2", "S-1")).serials()).containsExactly("S-1", "S-2");
		assertThatIllegalArgumentException().isThrownBy(() -> two.of(List.of("S-1")));
		assertThatIllegalArgumentException().isThrownBy(() -> two.of(List.of("S-1", "S-1")))
			.withMessageContaining("Scan each piece once");
	}

	@Test
	void leavesThePiecesOpenWhenNoneIsNamed() {
		assertThat(StockTransfer.move(HERE, THERE, 2).of(List.of()).serials()).isEmpty();
	}

}
