/**
 * Forecasts of items, sites and groups that add up.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.hierarchy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
