/**
 * Measures Dockflow against its contestants: one command, one table, one JSON format.
 */
@NullMarked
package io.dockflow.bench;

import org.jspecify.annotations.NullMarked;
