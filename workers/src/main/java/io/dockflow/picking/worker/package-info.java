/**
 * The picking jobs of {@code pick-work} and {@code fulfil-order}.
 */
@NullMarked
package io.dockflow.picking.worker;

import org.jspecify.annotations.NullMarked;
