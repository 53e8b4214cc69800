/**
 * Which truck stands at which dock door from when: schedules of least weighted lateness.
 * Pure: records in, records out; times are whole numbers of one unit from any common
 * zero.
 */
@NullMarked
package io.dockflow.docks;

import org.jspecify.annotations.NullMarked;
