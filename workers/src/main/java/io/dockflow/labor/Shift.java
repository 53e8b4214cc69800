package io.dockflow.labor;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A worker's weekly working time, in the site's zone; an end before the start is on the
 * next day.
 */
public record Shift(String username, DayOfWeek day, LocalTime from, LocalTime until) {

}
