/**
 * Which open orders a wave takes now, under the hours of its pickers. Pure: records in,
 * records out.
 */
@NullMarked
package io.dockflow.waves.selection;

import org.jspecify.annotations.NullMarked;
