/**
 * The warehouse.
 */
@NullMarked
package io.dockflow;

import org.jspecify.annotations.NullMarked;
