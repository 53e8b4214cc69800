/**
 * Goods that go from the truck that brings them to the truck that takes them, without a
 * bin in between: who waits for them, which lane they wait in, and what becomes of those
 * nobody wants any more.
 */
@NullMarked
package io.dockflow.crossdock;

import org.jspecify.annotations.NullMarked;
