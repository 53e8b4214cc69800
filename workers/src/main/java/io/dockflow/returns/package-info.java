/**
 * What customers send back: announced or not, received, graded, and brought back into
 * stock, reworked, scrapped or held for the supplier; the refund is told.
 */
@NullMarked
package io.dockflow.returns;

import org.jspecify.annotations.NullMarked;
