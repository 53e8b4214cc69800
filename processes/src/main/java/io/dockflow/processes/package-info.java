/**
 * The names that models and Java code share; the contract test holds both to them.
 */
@NullMarked
package io.dockflow.processes;

import org.jspecify.annotations.NullMarked;
