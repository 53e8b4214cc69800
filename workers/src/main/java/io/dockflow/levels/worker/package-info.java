/**
 * The job workers of the stock watch and of the audit.
 */
@NullMarked
package io.dockflow.levels.worker;

import org.jspecify.annotations.NullMarked;
