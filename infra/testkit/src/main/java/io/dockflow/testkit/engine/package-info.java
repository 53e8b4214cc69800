/**
 * Runs models on an in-memory engine: jobs are answered by stubs, people by forms' values
 * and time by moving the clock, so that a process test never waits.
 */
@NullMarked
package io.dockflow.testkit.engine;

import org.jspecify.annotations.NullMarked;
