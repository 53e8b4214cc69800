package io.dockflow.receiving;

/**
 * How a count differs from the announcement, as the tolerance table reads it: shares of
 * the announced (damaged: of the counted) quantity in percent, two decimals.
 *
 * @param unannouncedLines items found that nobody announced
 */
public record Discrepancies(double overReceiptPercent, double shortReceiptPercent, double damagedPercent,
		int unannouncedLines) {

}
