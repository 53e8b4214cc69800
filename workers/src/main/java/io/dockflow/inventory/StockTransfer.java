package io.dockflow.inventory;

import org.jspecify.annotations.Nullable;

/**
 * One double entry of a posting: from a cell or an external account to a cell or an
 * external account.
 *
 * @param counterpart the external side when one of the cells is {@code null}, otherwise
 * {@code null}
 * @param quantity base units, positive
 * @param consumesReservation the reservation that this transfer fulfils, or {@code null}
 */
public record StockTransfer(@Nullable StockCell from, @Nullable StockCell to, @Nullable ExternalAccount counterpart,
		long quantity, @Nullable Long consumesReservation) {

	public StockTransfer {
		if (quantity <= 0) {
			throw new IllegalArgumentException(
					"Expected a positive quantity, but got %d. Swap from and to instead.".formatted(quantity));
		}
		if (from == null && to == null) {
			throw new IllegalArgumentException("Expected a cell on at least one side of the transfer. Name it.");
		}
		if ((from == null || to == null) == (counterpart == null)) {
			throw new IllegalArgumentException(
					"Expected an external account exactly when one side is no cell. Add or drop the account.");
		}
		if (from != null && to != null && !from.itemId().equals(to.itemId())) {
			throw new IllegalArgumentException("Expected the same item on both sides, but got %s and %s. Split it."
				.formatted(from.itemId(), to.itemId()));
		}
		if (from != null && from.equals(to)) {
			throw new IllegalArgumentException("Expected two different cells, but both are %s.".formatted(from));
		}
		if (consumesReservation != null && from == null) {
			throw new IllegalArgumentException("Expected a cell to take the reserved stock from. Name it.");
		}
	}

	public static StockTransfer move(StockCell from, StockCell to, long quantity) {
		return new StockTransfer(from, to, null, quantity, null);
	}

	public static StockTransfer in(ExternalAccount source, StockCell to, long quantity) {
		return new StockTransfer(null, to, source, quantity, null);
	}

	public static StockTransfer out(StockCell from, ExternalAccount target, long quantity) {
		return new StockTransfer(from, null, target, quantity, null);
	}

	/** The same transfer, fulfilling a reservation. */
	public StockTransfer consuming(long reservationId) {
		return new StockTransfer(this.from, this.to, this.counterpart, this.quantity, reservationId);
	}

	public String itemId() {
		return (this.from != null) ? this.from.itemId() : java.util.Objects.requireNonNull(this.to).itemId();
	}

}
