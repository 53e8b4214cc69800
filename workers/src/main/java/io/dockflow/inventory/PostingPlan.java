package io.dockflow.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a posting does to each cell, all transfers taken together.
 */
final class PostingPlan {

	private final Map<StockCell, Effect> effects = new TreeMap<>();

	private final Map<StockCell, List<StockCell>> sources = new TreeMap<>();

	private final Map<Long, Consumption> consumptions = new TreeMap<>();

	PostingPlan(List<StockTransfer> transfers) {
		for (var transfer : transfers) {
			var from = transfer.from();
			var to = transfer.to();
			if (from != null) {
				var reservation = transfer.consumesReservation();
				var consumed = (reservation != null) ? transfer.quantity() : 0;
				this.effects.merge(from, new Effect(-transfer.quantity(), -consumed), Effect::plus);
				if (reservation != null) {
					this.consumptions.merge(reservation, new Consumption(from, consumed), Consumption::plus);
				}
			}
			if (to != null) {
				this.effects.merge(to, new Effect(transfer.quantity(), 0), Effect::plus);
				if (from != null) {
					this.sources.computeIfAbsent(to, (cell) -> new ArrayList<>()).add(from);
				}
			}
		}
	}

	/** In the order in which locks are taken. */
	Map<StockCell, Effect> effects() {
		return this.effects;
	}

	/** In the order of the reservations' ids. */
	Map<Long, Consumption> consumptions() {
		return this.consumptions;
	}

	/**
	 * When the stock that arrives in a cell was received: as old as the oldest cell it
	 * comes from, or now when it comes from outside.
	 */
	Instant receivedAt(StockCell cell, Instant now, Map<StockCell, Balances.Balance> balances) {
		var oldest = now;
		for (var source : this.sources.getOrDefault(cell, List.of())) {
			var balance = balances.get(source);
			if (balance != null && balance.receivedAt().isBefore(oldest)) {
				oldest = balance.receivedAt();
			}
		}
		return oldest;
	}

	/** The change of a cell's quantity and reserved quantity. */
	record Effect(long quantity, long reserved) {

		Effect plus(Effect other) {
			return new Effect(Math.addExact(this.quantity, other.quantity),
					Math.addExact(this.reserved, other.reserved));
		}

	}

	/** How much of a reservation is fulfilled, and in which cell it must be. */
	record Consumption(StockCell cell, long quantity) {

		Consumption plus(Consumption other) {
			if (!this.cell.equals(other.cell)) {
				throw new IllegalArgumentException(
						"Expected one reservation to be taken from one cell, but got %s and %s.".formatted(this.cell,
								other.cell));
			}
			return new Consumption(this.cell, Math.addExact(this.quantity, other.quantity));
		}

	}

}
