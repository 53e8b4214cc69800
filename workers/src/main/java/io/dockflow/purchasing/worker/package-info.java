/**
 * The job workers of
 * {@code purchase-order, confirm-purchase-order and receive-purchase-order}.
 */
@NullMarked
package io.dockflow.purchasing.worker;

import org.jspecify.annotations.NullMarked;
