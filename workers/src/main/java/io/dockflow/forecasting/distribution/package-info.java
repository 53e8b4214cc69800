/**
 * Demand over a time that must be covered, as a distribution: quantiles, shortage and
 * leftover of a stock that meets it.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.distribution;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
