/**
 * What the company handles: items with their dimensions, storage class, packaging and
 * barcodes.
 */
@NullMarked
package io.dockflow.catalog;

import org.jspecify.annotations.NullMarked;
