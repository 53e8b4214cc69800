/**
 * Orders picked together: which orders a wave takes, how their lines are batched onto
 * carts, and what the tours come to.
 */
@NullMarked
package io.dockflow.waves;

import org.jspecify.annotations.NullMarked;
