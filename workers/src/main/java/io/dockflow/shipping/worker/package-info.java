/**
 * The shipping jobs of {@code dispatch-load} and {@code fulfil-order}.
 */
@NullMarked
package io.dockflow.shipping.worker;

import org.jspecify.annotations.NullMarked;
