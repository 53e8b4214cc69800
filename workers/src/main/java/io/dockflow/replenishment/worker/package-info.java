/**
 * The job workers of {@code replenish-location}.
 */
@NullMarked
package io.dockflow.replenishment.worker;

import org.jspecify.annotations.NullMarked;
