/**
 * What customers want: orders from receipt to dispatch, their allocation, backorders and
 * cancellation.
 */
@NullMarked
package io.dockflow.orders;

import org.jspecify.annotations.NullMarked;
