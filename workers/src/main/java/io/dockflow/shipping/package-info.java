/**
 * From the staging lane to the customer: loads, dock doors, loading, manifest, goods
 * issue and proof of delivery.
 */
@NullMarked
package io.dockflow.shipping;

import org.jspecify.annotations.NullMarked;
