/**
 * Door schedules of seeded yards: ours against first come, first served and a constraint
 * solver with much more time.
 */
@NullMarked
package io.dockflow.bench.docks;

import org.jspecify.annotations.NullMarked;
