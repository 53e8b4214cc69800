package io.dockflow.picking;

import io.dockflow.inventory.StockCell;
import org.jspecify.annotations.Nullable;

/**
 * A quantity to take out of one stock cell for one order line.
 *
 * @param reservationId the order's right to it
 * @param tote the handling unit it was handed over in, {@code null} before
 */
public record PickLine(int line, String orderNumber, int orderLine, StockCell cell, long reservationId, long quantity,
		long picked, State state, boolean shortSettled, @Nullable String tote) {

	/** Where a line is. */
	public enum State {

		OPEN, DONE, SHORT, CANCELLED

	}

	public String itemId() {
		return this.cell.itemId();
	}

	public String locationId() {
		return this.cell.locationId();
	}

	public long missing() {
		return this.quantity - this.picked;
	}

	public boolean open() {
		return this.state == State.OPEN;
	}

	boolean openShort() {
		return this.state == State.SHORT && !this.shortSettled;
	}

	boolean toHandOver() {
		return this.state != State.CANCELLED && this.picked > 0 && this.tote == null;
	}

	PickLine pickedUpTo(long total) {
		return new PickLine(this.line, this.orderNumber, this.orderLine, this.cell, this.reservationId, this.quantity,
				total, (total == this.quantity) ? State.DONE : State.SHORT, this.shortSettled, this.tote);
	}

}
