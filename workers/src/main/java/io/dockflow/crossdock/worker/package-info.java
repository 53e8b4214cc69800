/**
 * The job workers of cross-docking.
 */
@NullMarked
package io.dockflow.crossdock.worker;

import org.jspecify.annotations.NullMarked;
