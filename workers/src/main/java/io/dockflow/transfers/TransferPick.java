package io.dockflow.transfers;

import java.util.List;

import io.dockflow.inventory.StockCell;

/**
 * One stop of the picker: a quantity of a cell, in base units, or one numbered piece.
 *
 * @param line the transfer's line it is for
 * @param serial the piece's number, empty for items without serial numbers
 */
record TransferPick(int pick, int line, long reservationId, StockCell cell, String serial, long quantity, long picked,
		State state) {

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

	/** Which piece it has to be; empty when any will do. */
	List<String> serials() {
		return this.serial.isEmpty() ? List.of() : List.of(this.serial);
	}

	/** The same stop when nothing more is taken there. */
	TransferPick pickedUpTo(long total) {
		return new TransferPick(this.pick, this.line, this.reservationId, this.cell, this.serial, this.quantity, total,
				(total == this.quantity) ? State.DONE : State.SHORT);
	}

	/** The same stop after some of it was taken. */
	TransferPick with(long total) {
		return new TransferPick(this.pick, this.line, this.reservationId, this.cell, this.serial, this.quantity, total,
				(total == this.quantity) ? State.DONE : State.OPEN);
	}

	/** How far it is. */
	enum State {

		OPEN, DONE, SHORT

	}

}
