package io.dockflow.shared;

/**
 * Mints the numbers people read aloud: {@code ASN-000123}, {@code WAVE-000007}. Gaps are
 * possible, repeats are not.
 */
public interface BusinessNumbers {

	/**
	 * The next number.
	 * @param prefix for example {@code ASN}, {@code GRN}, {@code PL}
	 */
	String next(String prefix);

	/** The next serial shipping container code, 18 digits with its check digit. */
	String nextSscc();

}
