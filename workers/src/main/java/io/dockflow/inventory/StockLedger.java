package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The only way stock changes.
 */
public interface StockLedger {

	/**
	 * Posts atomically, in the current transaction or in one of its own. Posting the same
	 * key again with the same body has no second effect.
	 * @return whether it had an effect; {@code false} when it repeats
	 * @throws InsufficientStock when a cell has too little that is free
	 * @throws PostingConflict when the key was used for something else
	 * @throws io.dockflow.shared.BusinessRuleViolation when an item or place is unknown,
	 * blocked or too small, a lot, piece or change of status is not allowed
	 */
	boolean post(Posting posting);

	/**
	 * Takes a posting back, whole, by movements that name those they reverse.
	 * @return whether it had an effect; {@code false} when it repeats
	 * @throws InsufficientStock when what came in is no longer there or is reserved
	 * @throws io.dockflow.shared.NotFound when nothing was posted under that key
	 * @throws io.dockflow.shared.BusinessRuleViolation when it was taken back before
	 */
	boolean reverse(Reversal reversal);

	/** The movements of a document, oldest first. */
	List<StockMovement> ofDocument(String document);

	/**
	 * A posting to take back.
	 *
	 * @param reversedKey the idempotency key it was posted with
	 */
	record Reversal(String idempotencyKey, String reversedKey, String reason, String postedBy,
			@Nullable Long processInstanceKey, Instant effectiveAt) {
	}

}
