package io.dockflow.inventory;

import java.math.BigDecimal;

import io.dockflow.inventory.PostingFacts.PlaceFacts;
import io.dockflow.inventory.StorageLimits.Contents;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Mixing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StorageLimitsTests {

	@Test
	void holdsAnythingWithoutLimits() {
		kept(place(0, 0, 0, Mixing.ANY), contents("9e20", "9e20", 99, 9, 9, 99), 1);
	}

	@Test
	void carriesItsWeightAndNotAGramMore() {
		var place = place(1_000, 0, 0, Mixing.ANY);

		kept(place, contents("1000", "0", 0, 1, 1, 1), 1);
		broken(place, contents("1001", "0", 0, 1, 1, 1), 1, "carry at most 1 kg, but it would carry 1.001 kg");
	}

	@Test
	void holdsItsVolumeAndNotACubicMillimetreMore() {
		var place = place(0, 1_000, 0, Mixing.ANY);

		kept(place, contents("0", "1000", 0, 1, 1, 1), 1);
		broken(place, contents("0", "1001", 0, 1, 1, 1), 1, "hold at most 0.001 l");
	}

	@Test
	void weighsMoreThanALongCounts() {
		broken(place(Long.MAX_VALUE, 0, 0, Mixing.ANY), contents("9223372036854775808", "0", 0, 1, 1, 1), 1, "carry");
	}

	@Test
	void holdsItsUnitsAndNotOneMore() {
		var place = place(0, 0, 2, Mixing.ANY);

		kept(place, contents("0", "0", 2, 1, 1, 1), 1);
		broken(place, contents("0", "0", 3, 1, 1, 1), 1, "at most 2 handling units, but it would hold 3");
	}

	@Test
	void keepsToOneItem() {
		kept(place(0, 0, 0, Mixing.SINGLE_ITEM), contents("0", "0", 0, 1, 5, 9), 1);
		broken(place(0, 0, 0, Mixing.SINGLE_ITEM), contents("0", "0", 0, 2, 2, 9), 1, "hold one item only");
	}

	@Test
	void keepsToOneLotOfOneItem() {
		kept(place(0, 0, 0, Mixing.SINGLE_LOT), contents("0", "0", 0, 1, 1, 9), 1);
		broken(place(0, 0, 0, Mixing.SINGLE_LOT), contents("0", "0", 0, 1, 2, 9), 1, "hold one lot only");
		broken(place(0, 0, 0, Mixing.SINGLE_LOT), contents("0", "0", 0, 2, 2, 9), 1, "hold one item only");
	}

	@Test
	void addsNothingToWhatIsThere() {
		kept(place(0, 0, 0, Mixing.EMPTY), contents("0", "0", 0, 2, 2, 9), 9);
		broken(place(0, 0, 0, Mixing.EMPTY), contents("0", "0", 0, 1, 1, 9), 8, "be empty");
	}

	private static void kept(PlaceFacts place, Contents found, long brought) {
		assertThatNoException().isThrownBy(() -> StorageLimits.check(place, found, brought));
	}

	private static void broken(PlaceFacts place, Contents found, long brought, String rule) {
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> StorageLimits.check(place, found, brought))
			.withMessageContaining("W1-A")
			.withMessageContaining(rule);
	}

	private static PlaceFacts place(long weight, long volume, int units, Mixing mixing) {
		return new PlaceFacts("W1-A", "W1", false, false, weight, volume, units, mixing);
	}

	private static Contents contents(String weight, String volume, int units, int items, int lots, long quantity) {
		return new Contents("W1-A", new BigDecimal(weight), new BigDecimal(volume), units, items, lots, quantity);
	}

}
