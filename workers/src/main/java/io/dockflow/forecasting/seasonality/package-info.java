/**
 * Times of the year in which an item sells more or less, learned from many items together
 * where one alone is too noisy.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.seasonality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
