package io.dockflow.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How the floor's capabilities move an order on. Every method belongs into the
 * transaction that does the work it tells of.
 */
public interface OrderProgress {

	/**
	 * Locks orders until the transaction ends, in the order of their numbers, and reads
	 * them.
	 */
	Map<String, Order> lock(Collection<String> orderNumbers);

	/** Locks one order and reads it. */
	Order lock(String orderNumber);

	/**
	 * Locks one order for new work.
	 * @throws OrderCalledOff when it is being cancelled
	 */
	Order lockForWork(String orderNumber);

	/**
	 * Moves a locked order on.
	 * @throws IllegalStateException when the state does not follow on the present one
	 */
	void move(Order order, OrderState state);

	/** Moves orders of one present state on. */
	void moveAll(Collection<Order> orders, OrderState state);

	/**
	 * Locks the queued orders of a site that are due first and that nobody else is
	 * taking, and reads them.
	 */
	List<Order> lockQueued(String siteId, int limit);

	/** Takes locked queued orders into a wave. */
	void take(Collection<Order> orders, String waveNumber);

	/** Back to the queue, out of the wave. */
	void requeue(Collection<Order> orders);

	/** Sets the lines' allocated quantity to what is reserved, by line. */
	void allocated(String orderNumber, Map<Integer, Long> quantities);

	/**
	 * Adds to what comes straight from a delivery, by line, negative when it does not
	 * come after all. An order that waits for stock is told to look again.
	 */
	void crossDocked(String orderNumber, Map<Integer, Long> quantities);

	/** Adds to the lines' picked quantity, by line; negative when goods went back. */
	void picked(String orderNumber, Map<Integer, Long> quantities);

	/** Adds to the lines' shipped quantity, by line. */
	void shipped(String orderNumber, Map<Integer, Long> quantities);

	/** Tells the sender. */
	void tell(String orderNumber, String kind, String text);

	/** How many orders wait for a wave, by site. */
	Map<String, Long> queued();

}
