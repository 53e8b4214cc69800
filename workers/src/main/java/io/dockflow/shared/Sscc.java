package io.dockflow.shared;

/**
 * Serial shipping container code: extension digit, company prefix, serial number and
 * check digit (GS1 General Specifications, section 7.9).
 */
public record Sscc(String value) {

	private static final int LENGTH = 18;

	public Sscc {
		if (!value.matches("\\d{18}") || checkDigit(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1) - '0') {
			throw new IllegalArgumentException(
					"Expected an SSCC of 18 digits with a right check digit, but got '%s'. Scan it again."
						.formatted(value));
		}
	}

	/**
	 * Builds the code of a serial number.
	 * @param extension 0..9
	 * @param companyPrefix 7 to 10 digits
	 */
	public static Sscc of(int extension, String companyPrefix, long serial) {
		var serialDigits = LENGTH - 2 - companyPrefix.length();
		var digits = extension + companyPrefix + ("%0" + serialDigits + "d").formatted(serial);
		if (digits.length() != LENGTH - 1) {
			throw new IllegalArgumentException(
					"Expected a serial number of at most %d digits, but got %d. Use another extension digit."
						.formatted(serialDigits, serial));
		}
		return new Sscc(digits + checkDigit(digits));
	}

	/** Weights 3, 1, 3, 1 … from the right; the sum is filled up to a multiple of ten. */
	public static int checkDigit(String digits) {
		var sum = 0;
		for (int position = 0; position < digits.length(); position++) {
			var digit = digits.charAt(digits.length() - 1 - position) - '0';
			sum += (position % 2 == 0) ? 3 * digit : digit;
		}
		return (10 - sum % 10) % 10;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
