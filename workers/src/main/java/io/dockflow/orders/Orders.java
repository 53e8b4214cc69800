package io.dockflow.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Orders, and what the world outside may do to them.
 */
public interface Orders {

	/**
	 * Takes an order and starts its process. The same order received again has no second
	 * effect.
	 * @throws OrderConflict when the number is known with other content
	 */
	Order receive(OrderRequest request);

	/**
	 * Calls an order off; what was done for it is undone by its process. Asked again, it
	 * has no second effect.
	 * @throws OrderNotCancellable once the order is on a sealed load or has ended
	 */
	Order cancel(String orderNumber, @Nullable String reason, String cancelledBy);

	Optional<Order> find(String orderNumber);

	/**
	 * The order of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Order byNumber(String orderNumber);

	/** The orders of those numbers, by number. */
	Map<String, Order> byNumbers(Collection<String> orderNumbers);

	/**
	 * The newest first.
	 * @param text part of the number or the customer's name
	 */
	List<OrderSummary> list(@Nullable OrderState state, @Nullable String text, int page, int size);

	long count(@Nullable OrderState state, @Nullable String text);

	Map<OrderState, Long> countByState();

	/** What the sender was told, oldest first. */
	List<OrderEvent> events(String orderNumber);

}
