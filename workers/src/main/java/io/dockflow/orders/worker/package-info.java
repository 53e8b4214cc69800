/**
 * The order jobs of {@code fulfil-order} and {@code allocate-order}.
 */
@NullMarked
package io.dockflow.orders.worker;

import org.jspecify.annotations.NullMarked;
