/**
 * A Zeebe exporter that keeps the engine's read model in MariaDB, each record exactly
 * once.
 */
@NullMarked
package io.dockflow.exporter;

import org.jspecify.annotations.NullMarked;
