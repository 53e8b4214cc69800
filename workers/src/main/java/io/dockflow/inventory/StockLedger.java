package io.dockflow.inventory;

import java.util.List;

/**
 * The only way stock changes.
 */
public interface StockLedger {

	/**
	 * Posts atomically, in the current transaction or in one of its own. Posting the same
	 * key again with the same body has no second effect.
	 * @throws InsufficientStock when a cell has too little that is free
	 * @throws PostingConflict when the key was used for something else
	 */
	void post(Posting posting);

	/** The movements of a document, oldest first. */
	List<StockMovement> ofDocument(String document);

}
