/**
 * What a posting costs beside plain statements, whether the last units go out exactly
 * once, and how fast stock is changed and read at a million balance rows.
 */
@NullMarked
package io.dockflow.bench.inventory;

import org.jspecify.annotations.NullMarked;
