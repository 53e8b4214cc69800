/**
 * Replenishment policies, their parameters by service target, and the order of a review
 * with its explanation.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.policy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
