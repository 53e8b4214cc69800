/**
 * The job workers of {@code count-stock}.
 */
@NullMarked
package io.dockflow.counting.worker;

import org.jspecify.annotations.NullMarked;
