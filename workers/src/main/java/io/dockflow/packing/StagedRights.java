package io.dockflow.packing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockTransfer;

/**
 * Uses an order's rights to goods in lanes up, the oldest first; goods nobody reserved,
 * as in totes, are simply moved.
 */
final class StagedRights {

	private final Map<StockCell, Deque<Right>> byCell = new HashMap<>();

	StagedRights(Collection<Reservation> reservations) {
		reservations
			.forEach((reservation) -> this.byCell.computeIfAbsent(reservation.cell(), (cell) -> new ArrayDeque<>())
				.add(new Right(reservation.id(), reservation.quantity())));
	}

	/** Transfers of that quantity, each of which uses up one right or none. */
	List<StockTransfer> move(StockCell from, StockCell to, long quantity) {
		var rights = this.byCell.getOrDefault(from, new ArrayDeque<>());
		var transfers = new ArrayList<StockTransfer>();
		var left = quantity;
		while (left > 0 && !rights.isEmpty()) {
			var right = rights.poll();
			var taken = Math.min(left, right.quantity());
			transfers.add(StockTransfer.move(from, to, taken).consuming(right.id()));
			left -= taken;
			if (taken < right.quantity()) {
				rights.addFirst(new Right(right.id(), right.quantity() - taken));
			}
		}
		if (left > 0) {
			transfers.add(StockTransfer.move(from, to, left));
		}
		return transfers;
	}

	private record Right(long id, long quantity) {
	}

}
