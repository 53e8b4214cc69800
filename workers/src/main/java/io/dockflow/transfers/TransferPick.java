package io.dockflow.transfers;

import io.dockflow.inventory.StockCell;

/**
 * One stop of the picker: a quantity of a cell, in base units.
 *
 * @param line the transfer's line it is for
 */
record TransferPick(int pick, int line, long reservationId, StockCell cell, long quantity, long picked, State state) {

	boolean open() {
		return this.state == State.OPEN;
	}

	long missing() {
		return this.quantity - this.picked;
	}

	String locationId() {
		return this.cell.locationId();
	}

	String itemId() {
		return this.cell.itemId();
	}

	/** The same stop when nothing more is taken there. */
	TransferPick pickedUpTo(long total) {
		return new TransferPick(this.pick, this.line, this.reservationId, this.cell, this.quantity, total,
				(total == this.quantity) ? State.DONE : State.SHORT);
	}

	/** The same stop after some of it was taken. */
	TransferPick with(long total) {
		return new TransferPick(this.pick, this.line, this.reservationId, this.cell, this.quantity, total,
				(total == this.quantity) ? State.DONE : State.OPEN);
	}

	/** How far it is. */
	enum State {

		OPEN, DONE, SHORT

	}

}
