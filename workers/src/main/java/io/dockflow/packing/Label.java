package io.dockflow.packing;

import java.util.Locale;

import io.dockflow.shared.Sscc;

/**
 * What a parcel's label says.
 *
 * @param sequence which parcel of how many
 */
record Label(Sscc sscc, String shipmentNumber, String orderNumber, String carrier, String customer, String country,
		int sequence, int parcels, long weightGrams) {

	String parcelText() {
		return "Parcel %d of %d".formatted(this.sequence, this.parcels);
	}

	String weightText() {
		return String.format(Locale.ROOT, "%.2f kg", this.weightGrams / 1000.0);
	}

}
