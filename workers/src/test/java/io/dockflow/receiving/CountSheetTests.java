package io.dockflow.receiving;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountSheetTests {

	@Test
	void seesNoDifferenceInAnotherLot() {
		var sheet = new CountSheet(List.of(announced(1, "TEA", "L1", 10)), List.of(counted("TEA", "L2", 10, 0)));

		assertThat(sheet.compare()).isEqualTo(new Discrepancies(0, 0, 0, 0));
	}

	@Test
	void measuresOverShortAndDamagedInPercent() {
		var sheet = new CountSheet(List.of(announced(1, "TEA", null, 100), announced(2, "RICE", null, 100)),
				List.of(counted("TEA", "", 110, 5), counted("RICE", "", 90, 0), counted("SALT", "", 0, 0)));

		assertThat(sheet.compare()).isEqualTo(new Discrepancies(5, 5, 2.5, 0));
	}

	@Test
	void countsItemsNobodyAnnounced() {
		var sheet = new CountSheet(List.of(announced(1, "TEA", null, 10)),
				List.of(counted("TEA", "", 10, 0), counted("SALT", "A", 1, 0), counted("SALT", "B", 1, 0)));

		assertThat(sheet.compare().unannouncedLines()).isEqualTo(1);
	}

	@Test
	void comparesABlindDeliveryWithNothing() {
		var sheet = new CountSheet(List.of(), List.of(counted("TEA", "", 10, 1)));

		assertThat(sheet.compare()).isEqualTo(new Discrepancies(0, 0, 10, 0));
	}

	@Test
	void takesEverythingInUnlessExcessIsRefused() {
		var sheet = new CountSheet(List.of(announced(1, "TEA", null, 10)),
				List.of(counted("TEA", "A", 8, 1), counted("TEA", "B", 5, 0), counted("SALT", "", 3, 0)));

		assertThat(sheet.receive(false)).extracting("good", "damaged", "refused")
			.containsExactly(tuple(3L, 0L, 0L), tuple(7L, 1L, 0L), tuple(5L, 0L, 0L));
		assertThat(sheet.receive(true)).extracting("good", "damaged", "refused")
			.containsExactly(tuple(0L, 0L, 3L), tuple(7L, 1L, 0L), tuple(2L, 0L, 3L));
	}

	@Test
	void showsWhatWasFoundBesideWhatWasAnnounced() {
		var sheet = new CountSheet(List.of(announced(1, "TEA", "L1", 10), announced(2, "TEA", null, 5)),
				List.of(counted("TEA", "L1", 10, 0), counted("TEA", "L2", 4, 1), counted("SALT", "", 3, 0)));

		assertThat(sheet.lines()).extracting("line", "itemId", "expected", "counted", "damaged")
			.containsExactly(tuple(1, "TEA", 10L, 10L, 0L), tuple(2, "TEA", 5L, 4L, 1L), tuple(3, "SALT", 0L, 3L, 0L));
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.groups.Tuple.tuple(values);
	}

	private static Delivery.Line announced(int line, String itemId, @Nullable String lot, long quantity) {
		return new Delivery.Line(line, itemId, lot, null, quantity, 0, 0);
	}

	private static CountedGoods counted(String itemId, String lot, long quantity, long damaged) {
		return new CountedGoods(itemId, lot, null, quantity, damaged);
	}

}
