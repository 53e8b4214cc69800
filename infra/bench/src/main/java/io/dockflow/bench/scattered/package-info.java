/**
 * Choice of bins together with the tour, against proven optima.
 */
@NullMarked
package io.dockflow.bench.scattered;

import org.jspecify.annotations.NullMarked;
