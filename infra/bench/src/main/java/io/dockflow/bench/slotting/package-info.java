/**
 * Where items stand: the search against rules of thumb, judged by the tours of orders
 * that none of them has seen.
 */
@NullMarked
package io.dockflow.bench.slotting;

import org.jspecify.annotations.NullMarked;
