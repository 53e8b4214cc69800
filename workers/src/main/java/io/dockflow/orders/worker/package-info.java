/**
 * The order jobs of {@code fulfil-order}.
 */
@NullMarked
package io.dockflow.orders.worker;

import org.jspecify.annotations.NullMarked;
