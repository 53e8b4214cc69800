package io.dockflow.returns;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A return was received and graded: the customer is to be refunded.
 *
 * @param refundCents known value of what came back, in euro cents
 */
public record RefundDue(String returnNumber, String siteId, @Nullable String orderNumber, long refundCents,
		List<CustomerReturn.Line> lines) {
}
