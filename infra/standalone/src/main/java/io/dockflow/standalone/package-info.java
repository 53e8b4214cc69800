/**
 * Dockflow on one machine: the launcher starts database, broker and application in one
 * process tree, and stops them in order.
 */
@NullMarked
package io.dockflow.standalone;

import org.jspecify.annotations.NullMarked;
