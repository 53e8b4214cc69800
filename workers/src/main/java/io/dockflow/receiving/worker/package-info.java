/**
 * The job workers of receiving.
 */
@NullMarked
package io.dockflow.receiving.worker;

import org.jspecify.annotations.NullMarked;
