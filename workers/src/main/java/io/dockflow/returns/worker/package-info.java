/**
 * The job workers of returns.
 */
@NullMarked
package io.dockflow.returns.worker;

import org.jspecify.annotations.NullMarked;
