/**
 * The job workers of {@code adjust-stock}.
 */
@NullMarked
package io.dockflow.adjustments.worker;

import org.jspecify.annotations.NullMarked;
