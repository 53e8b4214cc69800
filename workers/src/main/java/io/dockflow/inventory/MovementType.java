package io.dockflow.inventory;

/**
 * Why stock moved, as the ledger files it.
 */
public enum MovementType {

	OPENING, RECEIPT(true), RECEIPT_REVERSAL, STATUS_CHANGE, PUT_AWAY(true), PUT_AWAY_REVERSAL, MOVE(true), PICK,
	PICK_RETURN, PACK, UNPACK, LOAD, UNLOAD, SHIP, RETURN, ADJUSTMENT, TRANSFER_OUT(true), TRANSFER_IN(true), SPLIT,
	MERGE, REVERSAL;

	private final boolean chosen;

	MovementType() {
		this(false);
	}

	MovementType(boolean chosen) {
		this.chosen = chosen;
	}

	/**
	 * Whether somebody chose where the stock goes, so that the places' blocks, capacity
	 * and mixing rules can refuse it. What was found, undone or picked is a fact.
	 */
	boolean obeysPlaces() {
		return this.chosen;
	}

	/** Whether it restores what was, whatever the rules for new decisions are. */
	boolean restores() {
		return switch (this) {
			case REVERSAL, RECEIPT_REVERSAL, PUT_AWAY_REVERSAL, PICK_RETURN, UNPACK, UNLOAD -> true;
			default -> false;
		};
	}

}
