package io.dockflow.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

import io.dockflow.forecasting.DemandClass;
import io.dockflow.proposals.DemandHistory.Week;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchForecastTests {

	private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

	private final BatchForecast forecast = new BatchForecast(26, 7);

	@Test
	void aShortHistoryIsForecastAlone() {
		var one = this.forecast.of(List.of(history(40, (week) -> 10 + week % 3))).getFirst();

		assertThat(one.demandClass()).isEqualTo(DemandClass.SMOOTH);
		assertThat(one.weeks()).hasSize(26).allSatisfy((week) -> {
			assertThat(week.mean()).isBetween(9.0, 13.0);
			assertThat(week.q05()).isLessThanOrEqualTo(week.q25());
			assertThat(week.q25()).isLessThanOrEqualTo(week.q50());
			assertThat(week.q50()).isLessThanOrEqualTo(week.q75());
			assertThat(week.q75()).isLessThanOrEqualTo(week.q95());
		});
	}

	@Test
	void itemsThatKnowTwoYearsShareTheirSeason() {
		var histories = new ArrayList<DemandHistory>();
		for (int item = 0; item < 30; item++) {
			var level = 20 + item;
			histories.add(history(156, (week) -> (week % 52 < 26) ? level : 3L * level));
		}

		var forecasts = this.forecast.of(histories);

		assertThat(forecasts).allSatisfy((one) -> assertThat(one.method()).contains("seasons of 30 series"));
		var weeks = forecasts.getFirst().weeks();
		assertThat(weeks.get(10).mean()).isBetween(14.0, 27.0);
	}

	@Test
	void aFewItemsShareNoSeason() {
		var forecasts = this.forecast.of(List.of(history(156, (week) -> 5)));

		assertThat(forecasts.getFirst().method()).doesNotContain("seasons of");
	}

	@Test
	void weeksWithoutStockDoNotPullTheForecastDown() {
		var weeks = new ArrayList<Week>();
		for (int week = 0; week < 60; week++) {
			weeks.add((week < 40) ? new Week(50, false) : new Week(0, true));
		}

		var one = this.forecast.of(List.of(new DemandHistory(FIRST, weeks))).getFirst();

		assertThat(one.weeks().getFirst().mean()).isBetween(45.0, 55.0);
	}

	@Test
	void anItemThatWasNeverInStockIsForecastByWhatWentOutAndSaysSo() {
		var one = this.forecast.of(List.of(new DemandHistory(FIRST, List.of(new Week(4, true), new Week(2, true)))))
			.getFirst();

		assertThat(one.demandClass()).isEqualTo(DemandClass.NEW);
		assertThat(one.weeks().getFirst().mean()).isEqualTo(3);
		assertThat(one.method()).contains("At least 3.00 a week went out");
	}

	@Test
	void theSameSeedGivesTheSameForecast() {
		var histories = List.of(history(40, (week) -> 50 + 7L * (week % 5)));

		assertThat(this.forecast.of(histories)).isEqualTo(new BatchForecast(26, 7).of(histories));
	}

	private static DemandHistory history(int weeks, IntToLongFunction units) {
		var list = new ArrayList<Week>();
		for (int week = 0; week < weeks; week++) {
			list.add(new Week(units.applyAsLong(week), false));
		}
		return new DemandHistory(FIRST, list);
	}

}
