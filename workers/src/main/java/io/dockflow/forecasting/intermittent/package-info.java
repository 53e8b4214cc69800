/**
 * Demand that skips periods: its forecasts, an automatic choice among them, and the
 * distribution of what several periods ask for together.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.intermittent;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
