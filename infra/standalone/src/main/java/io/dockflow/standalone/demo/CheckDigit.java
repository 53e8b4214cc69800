package io.dockflow.standalone.demo;

/**
 * The check digit of GS1 keys (GS1 General Specifications, section 7.9): weights 3 and 1
 * from the right, modulo 10.
 */
final class CheckDigit {

	private CheckDigit() {
	}

	/** The digits with their check digit behind them. */
	static String append(String digits) {
		var sum = 0;
		for (var i = 0; i < digits.length(); i++) {
			var digit = digits.charAt(digits.length() - 1 - i) - '0';
			sum += (i % 2 == 0) ? 3 * digit : digit;
		}
		return digits + (10 - sum % 10) % 10;
	}

}
