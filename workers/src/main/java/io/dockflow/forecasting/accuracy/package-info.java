/**
 * How far forecasts were from what came: for points, quantiles and distributions.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.accuracy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
