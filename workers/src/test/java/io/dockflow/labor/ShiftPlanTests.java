package io.dockflow.labor;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftPlanTests {

	@Test
	void coversItsHoursOnly() {
		var plan = plan(LocalTime.of(6, 0), LocalTime.of(14, 0));

		assertThat(plan.covers(monday(6, 0))).isTrue();
		assertThat(plan.covers(monday(13, 59))).isTrue();
		assertThat(plan.covers(monday(14, 0))).isFalse();
		assertThat(plan.covers(monday(8, 0).plusDays(1))).isFalse();
	}

	@Test
	void reachesPastMidnight() {
		var plan = plan(LocalTime.of(22, 0), LocalTime.of(6, 0));

		assertThat(plan.covers(monday(23, 0))).isTrue();
		assertThat(plan.covers(monday(5, 0).plusDays(1))).isTrue();
		assertThat(plan.covers(monday(5, 0))).isFalse();
	}

	@Test
	void leavesWhoHasNoShiftsAlwaysAvailable() {
		assertThat(new ShiftPlan(List.of()).covers(monday(3, 0))).isTrue();
	}

	private static ShiftPlan plan(LocalTime from, LocalTime until) {
		return new ShiftPlan(List.of(new Shift("pia", DayOfWeek.MONDAY, from, until)));
	}

	private static LocalDateTime monday(int hour, int minute) {
		return LocalDateTime.of(2026, 11, 23, hour, minute);
	}

}
