package io.dockflow.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.proposals.DemandHistory.Day;
import io.dockflow.proposals.DemandHistory.Week;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemandHistoryTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

	@Test
	void daysBecomeWeeksAndTheRunningWeekIsLeftOut() {
		var history = DemandHistory.of(List.of(sold(0, 3), sold(6, 4), sold(7, 5), sold(14, 9)), MONDAY.plusDays(16));

		assertThat(history.firstWeek()).isEqualTo(MONDAY);
		assertThat(history.weeks()).containsExactly(new Week(7, false), new Week(5, false));
	}

	@Test
	void aWeekInStockThatSoldNothingIsNone() {
		var history = DemandHistory.of(List.of(sold(0, 3), sold(21, 1)), MONDAY.plusWeeks(4));

		assertThat(history.weeks()).extracting(Week::units).containsExactly(3L, 0L, 0L, 1L);
		assertThat(history.weeks()).noneMatch(Week::censored);
		assertThat(history.known()).isEqualTo(4);
	}

	@Test
	void aDayWithoutStockCensorsItsWeekAndKeepsWhatWasSold() {
		var history = DemandHistory.of(List.of(sold(0, 3), sold(8, 2), new Day(MONDAY.plusDays(9), 0, false)),
				MONDAY.plusWeeks(2));

		assertThat(history.weeks()).containsExactly(new Week(3, false), new Week(2, true));
		assertThat(history.series(1).isKnown(1)).isFalse();
		assertThat(history.series(1).demand(1)).isEqualTo(2);
	}

	@Test
	void aWeekThatBeganBeforeTheFirstDayIsKnownInPart() {
		var history = DemandHistory.of(List.of(sold(2, 3)), MONDAY.plusWeeks(2));

		assertThat(history.weeks()).containsExactly(new Week(3, true), new Week(0, false));
	}

	@Test
	void nothingKnownIsNoWeekAtAll() {
		assertThat(DemandHistory.of(List.of(), MONDAY).weeks()).isEmpty();
		assertThat(DemandHistory.of(List.of(sold(1, 3)), MONDAY.plusDays(3)).weeks()).isEmpty();
	}

	@Property
	void aDayWithoutStockNeverCountsAsZero(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9) Integer> units,
			@ForAll @Size(min = 1, max = 60) List<Boolean> inStock, @ForAll @IntRange(max = 6) int begin) {
		var days = new ArrayList<Day>();
		for (int day = 0; day < Math.min(units.size(), inStock.size()); day++) {
			days.add(new Day(MONDAY.plusDays(begin + day), units.get(day), inStock.get(day)));
		}

		var history = DemandHistory.of(days, MONDAY.plusWeeks(12));
		var series = history.series(1);

		for (var day : days) {
			var week = (int) java.time.temporal.ChronoUnit.WEEKS.between(MONDAY, day.date());
			if (!day.inStock()) {
				assertThat(series.isKnown(week)).as("the week of %s", day).isFalse();
			}
		}
		assertThat(history.weeks().stream().mapToLong(Week::units).sum())
			.isEqualTo(days.stream().mapToLong(Day::units).sum());
	}

	@Property
	void isReadAsItWasWritten(@ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> units,
			@ForAll @Size(min = 60, max = 60) List<Boolean> censored) {
		var weeks = new ArrayList<Week>();
		for (int week = 0; week < units.size(); week++) {
			weeks.add(new Week(units.get(week), censored.get(week)));
		}
		var history = new DemandHistory(MONDAY, weeks);

		assertThat(DemandHistory.parse(MONDAY, history.text())).isEqualTo(history);
	}

	@Test
	void itsSeriesKnowsTheWeekOfTheYear() {
		var history = new DemandHistory(MONDAY, List.of(new Week(1, false)));

		assertThat(history.series(DemandHistory.YEAR).phase(0)).isEqualTo(36);
	}

	@Test
	void startsOnAMonday() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DemandHistory(MONDAY.plusDays(1), List.of()))
			.withMessageContaining("Expected the Monday");
	}

	private static Day sold(int day, long units) {
		return new Day(MONDAY.plusDays(day), units, true);
	}

}
