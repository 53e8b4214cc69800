/**
 * Who the goods come from.
 */
@NullMarked
package io.dockflow.suppliers;

import org.jspecify.annotations.NullMarked;
