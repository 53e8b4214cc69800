/**
 * Tours on grids of aisles and blocks: ours against rules of thumb, local search and a
 * general routing solver.
 */
@NullMarked
package io.dockflow.bench.routing;

import org.jspecify.annotations.NullMarked;
