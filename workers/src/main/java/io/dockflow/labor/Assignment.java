package io.dockflow.labor;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who should do a piece of work, by when and how urgently.
 *
 * @param assignee {@code null} when nobody with the skill is on shift: the group's queue
 * has it
 * @param slaAt when the supervisor hears of it
 * @param priority 0..100
 */
public record Assignment(@Nullable String assignee, Instant dueAt, Instant slaAt, int priority, long plannedSeconds) {

}
