/**
 * The only door to the process engine: jobs in with their effect exactly once, messages
 * out through an outbox, and the commands people give.
 */
@NullMarked
package io.dockflow.engine;

import org.jspecify.annotations.NullMarked;
