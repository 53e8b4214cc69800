package io.dockflow.suppliers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.dockflow.planning.leadtime.PastOrder;

/**
 * What suppliers did: orders, receipts, and the figures they add up to.
 */
public interface SupplierRecord {

	/** Notes lines that were sent to a supplier, or sent again with other content. */
	void ordered(Collection<OrderedLine> lines);

	/** Notes what became of the lines of an order that is over. */
	void closed(Collection<OrderedLine> lines);

	/** Forgets an order that was called off: it says nothing about the supplier. */
	void calledOff(String orderNumber);

	/** Notes in which condition goods came. */
	void received(String receiptNumber, String supplierId, List<ReceivedGoods> goods);

	/** Forgets a receipt that was taken back. */
	void takenBack(String receiptNumber);

	/**
	 * What the lead time estimate learns from: received lines, and open ones with their
	 * age. The category is the item's storage condition.
	 */
	List<PastOrder> pastOrders(Instant since);

	/** The figures of a supplier since then. */
	Scorecard scorecard(String supplierId, Instant since);

	/** The figures of every supplier since then. */
	List<Scorecard> scorecards(Instant since);

}
