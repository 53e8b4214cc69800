/**
 * The warehouse's own resources: deliveries, orders, waves, loads, stock.
 */
@NullMarked
package io.dockflow.web.warehouse;

import org.jspecify.annotations.NullMarked;
