package io.dockflow.packing;

import io.dockflow.shared.Sscc;

/**
 * A parcel's SSCC as it is printed and scanned: with application identifier (00) (GS1
 * General Specifications, section 3.2).
 */
public final class ParcelCodes {

	private static final String APPLICATION_IDENTIFIER = "00";

	private ParcelCodes() {
	}

	/**
	 * Reads what a scanner sends: with or without the application identifier.
	 * @throws IllegalArgumentException when it is no SSCC
	 */
	public static Sscc scanned(String barcode) {
		var digits = barcode.strip().replaceFirst("^\\]C1", "").replaceFirst("^\\(00\\)\\s*", "");
		return new Sscc(
				(digits.length() == 20 && digits.startsWith(APPLICATION_IDENTIFIER)) ? digits.substring(2) : digits);
	}

	/** As a GS1-128 symbol carries it. */
	static String elementString(Sscc sscc) {
		return APPLICATION_IDENTIFIER + sscc.value();
	}

	/** As people read it under the bars. */
	static String text(Sscc sscc) {
		return "(00) " + sscc.value();
	}

}
