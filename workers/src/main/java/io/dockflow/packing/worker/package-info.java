/**
 * The jobs of {@code pack-order}.
 */
@NullMarked
package io.dockflow.packing.worker;

import org.jspecify.annotations.NullMarked;
