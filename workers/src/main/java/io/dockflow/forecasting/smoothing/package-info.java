/**
 * Forecasts of demand that comes in most periods: exponential smoothing in its kinds,
 * Theta methods, and their combination with paths of the future.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.smoothing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
