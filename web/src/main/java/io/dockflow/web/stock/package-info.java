/**
 * The stock's REST API: what there is and where, what moved it, and the commands that
 * change it.
 */
@NullMarked
package io.dockflow.web.stock;

import org.jspecify.annotations.NullMarked;
