package io.dockflow.integration.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A line of the file as it was sent.
 *
 * @param number physical line, the header is 1
 * @param customer empty when the sender names none
 */
record RetailLine(long number, String invoice, String stockCode, String description, long quantity, LocalDateTime at,
		BigDecimal unitPrice, String customer, String country) {

}
