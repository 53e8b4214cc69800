/**
 * Batching and wave selection: how far from the best known, and how fast.
 */
@NullMarked
package io.dockflow.bench.batching;

import org.jspecify.annotations.NullMarked;
