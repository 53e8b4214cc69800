package io.dockflow.inventory;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LotTests {

	private static final LocalDate MADE = LocalDate.of(2026, 11, 24);

	@Test
	void hasANameOfAtMostFortyCharacters() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Lot("MILK", " ", null, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Lot("MILK", "L".repeat(41), null, null, null))
			.withMessageContaining("MILK");
		assertThat(new Lot("MILK", "L".repeat(40), null, null, null).lot()).hasSize(40);
	}

	@Test
	void expiresOnTheDayItWasMadeAtTheEarliest() {
		assertThat(new Lot("MILK", "L1", MADE, MADE, MADE).expiry()).isEqualTo(MADE);
		assertThatIllegalArgumentException().isThrownBy(() -> new Lot("MILK", "L1", MADE.minusDays(1), null, MADE))
			.withMessageContaining("expires on 2026-11-23");
		assertThatIllegalArgumentException().isThrownBy(() -> new Lot("MILK", "L1", null, MADE.minusDays(1), MADE))
			.withMessageContaining("best before on 2026-11-23");
	}

}
