/**
 * Where things can be: sites, their zones and locations with coordinates, conditions and
 * capacity, and the calendar of their dock doors.
 */
@NullMarked
package io.dockflow.sites;

import org.jspecify.annotations.NullMarked;
