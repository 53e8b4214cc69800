package io.dockflow.inventory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a posting does to each cell, all transfers taken together.
 */
final class PostingPlan {

	private final Map<StockCell, Effect> effects = new TreeMap<>();

	private final Map<Long, Consumption> consumptions = new LinkedHashMap<>();

	PostingPlan(List<StockTransfer> transfers) {
		for (var transfer : transfers) {
			var reservation = transfer.consumesReservation();
			if (transfer.from() != null) {
				var consumed = (reservation != null) ? transfer.quantity() : 0;
				this.effects.merge(transfer.from(), new Effect(-transfer.quantity(), -consumed), Effect::plus);
				if (reservation != null) {
					this.consumptions.merge(reservation, new Consumption(transfer.from(), consumed), Consumption::plus);
				}
			}
			if (transfer.to() != null) {
				this.effects.merge(transfer.to(), new Effect(transfer.quantity(), 0), Effect::plus);
			}
		}
	}

	/** In the order in which locks are taken. */
	Map<StockCell, Effect> effects() {
		return this.effects;
	}

	Map<Long, Consumption> consumptions() {
		return this.consumptions;
	}

	/**
	 * When the stock that arrives in a cell was received: as old as the oldest cell it
	 * comes from.
	 */
	static Instant receivedAt(StockCell cell, Posting posting, Map<StockCell, Balances.Balance> balances) {
		return posting.transfers()
			.stream()
			.filter((transfer) -> cell.equals(transfer.to()) && transfer.from() != null)
			.map((transfer) -> balances.get(transfer.from()))
			.filter(java.util.Objects::nonNull)
			.map(Balances.Balance::receivedAt)
			.min(Instant::compareTo)
			.orElse(posting.effectiveAt());
	}

	/** The change of a cell's quantity and reserved quantity. */
	record Effect(long quantity, long reserved) {

		Effect plus(Effect other) {
			return new Effect(this.quantity + other.quantity, this.reserved + other.reserved);
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
			return new Consumption(this.cell, this.quantity + other.quantity);
		}

	}

}
