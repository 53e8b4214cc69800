package io.dockflow.receiving;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Deliveries and what the outside world does to them.
 */
public interface Deliveries {

	/**
	 * Takes an announcement and starts its process. The same number announced again with
	 * the same content has no second effect.
	 * @throws io.dockflow.shared.BusinessRuleViolation when the number is known with
	 * other content
	 */
	Delivery announce(Announcement announcement);

	/** A truck nobody announced is at the gate. */
	Delivery arriveBlind(String siteId, String supplierId);

	/**
	 * The announced truck is at the gate.
	 * @param dockDoor the door it was sent to, {@code null} for the one arranged
	 */
	Delivery arrive(String deliveryNumber, @Nullable String dockDoor);

	/** Changes when the truck is expected; the dock is arranged anew. */
	Delivery reschedule(String deliveryNumber, java.time.Instant expectedAt);

	/**
	 * Calls it off; what was received is taken back by the process.
	 * @throws io.dockflow.shared.BusinessRuleViolation once it is closed
	 */
	Delivery cancel(String deliveryNumber);

	/**
	 * The delivery of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Delivery byNumber(String deliveryNumber);

	Optional<Delivery> find(String deliveryNumber);

	List<DeliverySummary> list(Delivery.@Nullable State state, int page, int size);

	long count(Delivery.@Nullable State state);

	Map<Delivery.State, Long> countByState();

}
