/**
 * What is ordered from suppliers: raised, approved, sent, confirmed, received and closed.
 */
@NullMarked
package io.dockflow.purchasing;

import org.jspecify.annotations.NullMarked;
