/**
 * When to order and how much when demand is a distribution: one period, continuous and
 * periodic review, a finite horizon. Pure: records in, records out.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.stochastic;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
