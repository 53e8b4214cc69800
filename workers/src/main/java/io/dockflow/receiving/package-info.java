/**
 * From the announced truck to the goods receipt: deliveries, dock appointments, counting,
 * receipts and dispositions.
 */
@NullMarked
package io.dockflow.receiving;

import org.jspecify.annotations.NullMarked;
