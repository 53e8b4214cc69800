/**
 * From tote to parcel: cartonisation, packing, the weight check, SSCC labels and the way
 * to the staging lane.
 */
@NullMarked
package io.dockflow.packing;

import org.jspecify.annotations.NullMarked;
