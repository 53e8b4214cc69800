/**
 * Forecasts of competition series and other public demand against textbook methods and
 * published forecasts.
 */
@NullMarked
package io.dockflow.bench.forecast;

import org.jspecify.annotations.NullMarked;
