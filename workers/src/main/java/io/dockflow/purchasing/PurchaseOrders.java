package io.dockflow.purchasing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Purchase orders.
 */
public interface PurchaseOrders {

	/**
	 * Takes an order in and starts its process. The same key again answers the first
	 * order.
	 * @throws io.dockflow.inventory.PostingConflict when the key was used for another one
	 * @throws InvalidPurchaseOrder naming each field that cannot be accepted
	 * @throws SupplierBlocked when the buyers want nothing of the supplier
	 */
	PurchaseOrder raise(NewPurchaseOrder request);

	/**
	 * Notes what the supplier promised. Confirming the same again has no second effect.
	 * @throws InvalidPurchaseOrder when it promises what was not ordered
	 * @throws io.dockflow.shared.BusinessRuleViolation when the supplier does not have
	 * the order, or owes nothing of it any more
	 */
	PurchaseOrder confirm(Confirmation confirmation);

	/**
	 * Changes an order that the supplier has; it is sent again. Nothing happens when it
	 * says so already.
	 * @throws InvalidPurchaseOrder when a quantity is below what came already
	 * @throws io.dockflow.shared.BusinessRuleViolation when the supplier does not have
	 * the order, or owes nothing of it any more
	 */
	PurchaseOrder change(Change change);

	/**
	 * Calls an order off. Once more has no second effect.
	 * @throws io.dockflow.shared.BusinessRuleViolation when something came or is on its
	 * way
	 */
	PurchaseOrder cancel(String orderNumber, String reason, String cancelledBy);

	/**
	 * The order of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	PurchaseOrder byNumber(String orderNumber);

	/** The newest first. */
	List<PurchaseOrderSummary> list(PurchaseOrderQuery query);

	long count(PurchaseOrderQuery query);

	/** What happened to an order, oldest first. */
	List<Event> events(String orderNumber);

	/** What was sent, oldest first. */
	List<Paper> papers(String orderNumber);

	/** The newest PDF that was sent. */
	Optional<Content> pdf(String orderNumber);

	/**
	 * A supplier's answer.
	 *
	 * @param promisedAt when the goods come
	 * @param quantities base units by item; what is missing comes as ordered
	 * @param confirmedBy the person or system that tells
	 */
	record Confirmation(String orderNumber, Instant promisedAt, Map<String, Long> quantities, String confirmedBy) {

		public Confirmation {
			quantities = Map.copyOf(quantities);
		}

	}

	/**
	 * A buyer's change.
	 *
	 * @param neededAt {@code null} to leave it
	 * @param quantities base units by item; what is missing stays
	 */
	record Change(String orderNumber, @Nullable Instant neededAt, Map<String, Long> quantities, String changedBy) {

		public Change {
			quantities = Map.copyOf(quantities);
		}

	}

	/** Something that happened, in words. */
	record Event(Instant at, String kind, String text) {
	}

	/** A paper as a list shows it. */
	record Paper(int revision, String kind, String fileName, Instant createdAt) {
	}

	/** A paper with its bytes. */
	record Content(String fileName, byte[] content) {
	}

}
