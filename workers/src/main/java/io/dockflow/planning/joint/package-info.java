/**
 * A supplier's order of several items that must reach a value or may fill a truck. Pure:
 * records in, records out.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.joint;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
