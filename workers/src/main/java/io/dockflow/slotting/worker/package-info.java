/**
 * The job workers of slotting.
 */
@NullMarked
package io.dockflow.slotting.worker;

import org.jspecify.annotations.NullMarked;
