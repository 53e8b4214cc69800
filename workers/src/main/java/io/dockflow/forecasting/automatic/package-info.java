/**
 * The forecast that Dockflow makes when nobody chooses: a method by class of demand, and
 * the distribution of what several periods ask for together.
 */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.automatic;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
