package io.dockflow.replenishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.replenishment.SourceChoice.Take;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceChoiceTests {

	private static final LocalDate SOON = LocalDate.of(2026, 12, 1);

	private final ReserveStock fresh = stock("R-1", "B", 40, SOON.plusDays(60), 1, false);

	private final ReserveStock old = stock("R-2", "A", 10, SOON, 5, false);

	@Test
	void whatExpiresFirstGoesFirst() {
		var choice = SourceChoice.of(List.of(this.fresh, this.old), 25, 100, false, null);

		assertThat(choice.takes()).containsExactly(new Take(this.old, 10, false), new Take(this.fresh, 15, false));
		assertThat(choice.quantity()).isEqualTo(25);
		assertThat(choice.explanation().candidates()).hasSize(2).allMatch((candidate) -> candidate.chosen());
	}

	@Test
	void whatCameFirstGoesFirstWhereAgeCounts() {
		var choice = SourceChoice.of(List.of(this.old, this.fresh), 25, 100, true, null);

		assertThat(choice.takes()).containsExactly(new Take(this.fresh, 25, false));
	}

	@Test
	void aWholeUnitIsBroughtWhereItFits() {
		var pallet = stock("R-3", "", 60, null, 1, true);

		assertThat(SourceChoice.of(List.of(pallet), 25, 60, false, null).takes())
			.containsExactly(new Take(pallet, 60, true));
		assertThat(SourceChoice.of(List.of(pallet), 25, 59, false, null).takes())
			.containsExactly(new Take(pallet, 25, false));
	}

	@Test
	void noMoreIsBroughtThanTheFaceHolds() {
		assertThat(SourceChoice.of(List.of(this.fresh, this.old), 25, 12, false, null).quantity()).isEqualTo(12);
		assertThat(SourceChoice.of(List.of(this.fresh, this.old), 25, 0, false, null).takes()).isEmpty();
	}

	@Test
	void aFaceForOneLotGetsOneLot() {
		assertThat(SourceChoice.of(List.of(this.fresh, this.old), 25, 100, false, "B").takes())
			.containsExactly(new Take(this.fresh, 25, false));
		assertThat(SourceChoice.of(List.of(this.fresh, this.old), 25, 100, false, "").takes())
			.containsExactly(new Take(this.old, 10, false));
	}

	@Test
	void nobodyWalksToMoreThanThreeBins() {
		var bins = List.of(stock("R-1", "", 1, null, 1, false), stock("R-2", "", 1, null, 1, false),
				stock("R-3", "", 1, null, 1, false), stock("R-4", "", 1, null, 1, false));

		assertThat(SourceChoice.of(bins, 4, 100, false, null).takes()).hasSize(3);
	}

	private static ReserveStock stock(String location, String lot, long free, @Nullable LocalDate expiry, int day,
			boolean whole) {
		return new ReserveStock(new StockCell("W1", location, "SKU-1", lot, whole ? "340123450000000018" : "",
				StockStatus.AVAILABLE, ""), free, expiry, Instant.parse("2026-11-0%dT08:00:00Z".formatted(day)), whole);
	}

}
