/**
 * Where goods should stand: proposes a feasible bin for a handling unit, holds its
 * capacity and posts the put-away.
 */
@NullMarked
package io.dockflow.slotting;

import org.jspecify.annotations.NullMarked;
