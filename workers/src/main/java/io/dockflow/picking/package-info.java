/**
 * Taking goods out of bins: pick lists, the scan loop behind the pick task, short picks
 * and the hand-over to packing.
 */
@NullMarked
package io.dockflow.picking;

import org.jspecify.annotations.NullMarked;
