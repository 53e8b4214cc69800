package io.dockflow.labor;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Whether a worker is on shift. Whoever has no shifts at all works whenever there is
 * work.
 */
record ShiftPlan(List<Shift> shifts) {

	boolean covers(LocalDateTime localTime) {
		return this.shifts.isEmpty() || this.shifts.stream().anyMatch((shift) -> covers(shift, localTime));
	}

	private static boolean covers(Shift shift, LocalDateTime at) {
		var time = at.toLocalTime();
		if (shift.from().isBefore(shift.until())) {
			return at.getDayOfWeek() == shift.day() && !time.isBefore(shift.from()) && time.isBefore(shift.until());
		}
		return (at.getDayOfWeek() == shift.day() && !time.isBefore(shift.from()))
				|| (at.getDayOfWeek() == shift.day().plus(1) && time.isBefore(shift.until()));
	}

}
