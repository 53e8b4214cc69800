/**
 * Rounds of work handed out: ours against a solver of its own and against giving each
 * task to the closest worker who is free.
 */
@NullMarked
package io.dockflow.bench.labour;

import org.jspecify.annotations.NullMarked;
