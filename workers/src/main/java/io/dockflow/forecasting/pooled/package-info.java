/**
 * Forecasts of many items with a long season: each has its own level, and they share what
 * one alone is too noisy to tell, seasons and dispersion.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.pooled;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
