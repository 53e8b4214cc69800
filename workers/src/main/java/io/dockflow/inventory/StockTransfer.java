package io.dockflow.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * One double entry of a posting: from a cell or an external account to a cell or an
 * external account.
 *
 * @param counterpart the external side when one of the cells is {@code null}, otherwise
 * {@code null}
 * @param quantity base units, positive
 * @param consumesReservation the reservation that this transfer fulfils, or {@code null}
 * @param serials which pieces, in order; empty for items without serial numbers, or to
 * take all there are in the cell
 * @param reverses the movement that this transfer takes back, or {@code null}
 */
public record StockTransfer(@Nullable StockCell from, @Nullable StockCell to, @Nullable ExternalAccount counterpart,
		long quantity, @Nullable Long consumesReservation, List<String> serials, @Nullable Long reverses) {

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
		serials = List.copyOf(new TreeSet<>(serials));
		if (!serials.isEmpty() && serials.size() != quantity) {
			throw new IllegalArgumentException(
					"Expected as many different serial numbers as pieces, but got %d for %d. Scan each piece once."
						.formatted(serials.size(), quantity));
		}
	}

	public static StockTransfer move(StockCell from, StockCell to, long quantity) {
		return new StockTransfer(from, to, null, quantity, null, List.of(), null);
	}

	public static StockTransfer in(ExternalAccount source, StockCell to, long quantity) {
		return new StockTransfer(null, to, source, quantity, null, List.of(), null);
	}

	public static StockTransfer out(StockCell from, ExternalAccount target, long quantity) {
		return new StockTransfer(from, null, target, quantity, null, List.of(), null);
	}

	/**
	 * What makes the books of a cell right.
	 * @param delta base units to add, below zero to take away
	 */
	public static StockTransfer adjusting(StockCell cell, long delta) {
		return (delta > 0) ? in(ExternalAccount.ADJUSTMENT, cell, delta)
				: out(cell, ExternalAccount.ADJUSTMENT, Math.negateExact(delta));
	}

	/** The same transfer, fulfilling a reservation. */
	public StockTransfer consuming(long reservationId) {
		return new StockTransfer(this.from, this.to, this.counterpart, this.quantity, reservationId, this.serials,
				this.reverses);
	}

	/** The same transfer of these pieces. */
	public StockTransfer of(Collection<String> pieces) {
		return new StockTransfer(this.from, this.to, this.counterpart, this.quantity, this.consumesReservation,
				List.copyOf(pieces), this.reverses);
	}

	/** The transfer that takes a movement back. */
	static StockTransfer reversing(StockMovement movement) {
		return new StockTransfer(movement.to(), movement.from(), movement.counterpart(), movement.quantity(), null,
				movement.serials(), movement.id());
	}

	public String itemId() {
		return (this.from != null) ? this.from.itemId() : Objects.requireNonNull(this.to).itemId();
	}

}
