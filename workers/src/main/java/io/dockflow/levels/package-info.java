/**
 * What is low, out, over or about to expire: the snapshot of each item at each site, kept
 * up with the ledger, and the watch over it.
 */
@NullMarked
package io.dockflow.levels;

import org.jspecify.annotations.NullMarked;
