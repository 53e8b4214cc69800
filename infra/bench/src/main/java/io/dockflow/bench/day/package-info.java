/**
 * A trading day of an online retailer, picked as production plans it.
 */
@NullMarked
package io.dockflow.bench.day;

import org.jspecify.annotations.NullMarked;
