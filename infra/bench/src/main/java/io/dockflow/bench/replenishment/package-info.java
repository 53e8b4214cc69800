/**
 * Replenishment of a wholesaler's items over the last quarter of its sales file: stock
 * against demand met.
 */
@NullMarked
package io.dockflow.bench.replenishment;

import org.jspecify.annotations.NullMarked;
