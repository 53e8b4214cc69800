/**
 * Tours on plans of any shape against a general routing solver.
 */
@NullMarked
package io.dockflow.bench.graph;

import org.jspecify.annotations.NullMarked;
