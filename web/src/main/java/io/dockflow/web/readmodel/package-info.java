/**
 * Reads what the exporter wrote: definitions, instances, tasks. Nothing here writes.
 */
@NullMarked
package io.dockflow.web.readmodel;

import org.jspecify.annotations.NullMarked;
