/**
 * Which item belongs in which slot, judged by the true tours of past orders: rules, a
 * search from the best of them, and the few moves that save most. Pure: items, slots and
 * orders are numbers from 0.
 */
@NullMarked
package io.dockflow.slotting.layout;

import org.jspecify.annotations.NullMarked;
