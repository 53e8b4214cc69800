/** The part of promotions in demand, kept apart from the forecast of ordinary periods. */
@NamedInterface
@NullMarked
package io.dockflow.forecasting.promotion;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
