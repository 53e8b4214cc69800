/**
 * The job workers of labour.
 */
@NullMarked
package io.dockflow.labor.worker;

import org.jspecify.annotations.NullMarked;
