/**
 * Policies played on demand history: what they would have cost and served, seeing the
 * past alone.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.simulation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
