/**
 * Where things can be: sites, their zones and locations with coordinates, conditions and
 * capacity.
 */
@NullMarked
package io.dockflow.sites;

import org.jspecify.annotations.NullMarked;
