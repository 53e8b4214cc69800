package io.dockflow.inventory;

/**
 * Why stock moved, as the ledger files it.
 */
public enum MovementType {

	OPENING, RECEIPT, RECEIPT_REVERSAL, STATUS_CHANGE, PUT_AWAY, PUT_AWAY_REVERSAL, MOVE, PICK, PICK_RETURN, PACK,
	UNPACK, LOAD, UNLOAD, SHIP, RETURN, ADJUSTMENT

}
