/**
 * What will be asked for: demand history, its class, the forecast of the coming periods
 * and the distribution of what they ask for together. Pure: records in, records out.
 */
@NullMarked
package io.dockflow.forecasting;

import org.jspecify.annotations.NullMarked;
