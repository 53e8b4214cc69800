/**
 * What the pickers of a wave walk: orders cut to carts, carts batched, bins chosen with
 * the tours, and what other ways of doing it would have come to. Pure: records in,
 * records out.
 */
@NullMarked
package io.dockflow.waves.planning;

import org.jspecify.annotations.NullMarked;
