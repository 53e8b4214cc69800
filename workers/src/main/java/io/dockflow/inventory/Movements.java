package io.dockflow.inventory;

import java.util.List;

/**
 * The ledger, to read: what is behind every number.
 */
public interface Movements {

	/** The newest first. */
	List<StockMovement> find(MovementQuery query);

	long count(MovementQuery query);

	/** One posting's movements, in the order they were posted. */
	List<StockMovement> ofPosting(String idempotencyKey);

}
