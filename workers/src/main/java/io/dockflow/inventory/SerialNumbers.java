package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.shared.Batches;
import io.dockflow.shared.BusinessRuleViolation;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where each numbered piece is. The balance rows on both sides are locked by then, so
 * that nobody else moves pieces of these cells; a piece has one row and therefore one
 * place.
 */
@Repository
class SerialNumbers {

	private final JdbcClient jdbc;

	SerialNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Moves the pieces of a transfer.
	 * @param balances of the cells before the posting
	 * @return which pieces it moved
	 */
	List<String> move(StockTransfer transfer, Map<StockCell, Balances.Balance> balances) {
		var reservation = transfer.consumesReservation();
		var named = (reservation != null) ? ofReservation(reservation) : List.<String>of();
		var pieces = !transfer.serials().isEmpty() ? transfer.serials()
				: (named.size() == transfer.quantity()) ? named : implied(transfer, balances);
		if (!named.isEmpty() && !named.containsAll(pieces)) {
			throw new BusinessRuleViolation(
					"Expected pieces of %s that reservation %d was given, which are %s, but got %s. Take those."
						.formatted(transfer.itemId(), transfer.consumesReservation(), named, pieces));
		}
		var from = id(transfer.from(), balances);
		var to = id(transfer.to(), balances);
		if (from == null) {
			register(transfer.itemId(), pieces);
		}
		requireThere(transfer, pieces, from);
		Batches.of(pieces,
				(batch) -> this.jdbc.sql("""
						UPDATE serial_number SET stock_id = :to, reservation_id = NULL
						WHERE item_id = :item AND serial IN (:serials)""")
					.param("to", SqlValues.number(to))
					.param("item", transfer.itemId())
					.param("serials", batch)
					.update());
		return pieces;
	}

	/** Locks the pieces and says which of them cannot be moved. */
	private void requireThere(StockTransfer transfer, List<String> pieces, @Nullable Long from) {
		var missing = new TreeSet<>(pieces);
		var wrong = new ArrayList<String>();
		Batches.of(pieces, (batch) -> this.jdbc.sql("""
				SELECT n.serial, n.stock_id, n.reservation_id,
				  (SELECT s.location_id FROM stock s WHERE s.id = n.stock_id) AS location_id,
				  (SELECT r.document FROM reservation r WHERE r.id = n.reservation_id) AS document
				FROM serial_number n WHERE n.item_id = :item AND n.serial IN (:serials) ORDER BY n.serial FOR UPDATE""")
			.param("item", transfer.itemId())
			.param("serials", batch)
			.query((row) -> {
				missing.remove(row.getString("serial"));
				var there = Objects.equals(row.getObject("stock_id", Long.class), from);
				var reservation = row.getObject("reservation_id", Long.class);
				if (!there) {
					wrong.add("%s is %s".formatted(row.getString("serial"), (row.getString("location_id") != null)
							? "at " + row.getString("location_id") : "not in stock"));
				}
				else if (reservation != null && !reservation.equals(transfer.consumesReservation())) {
					wrong.add("%s is reserved for %s".formatted(row.getString("serial"), row.getString("document")));
				}
			}));
		missing.forEach((piece) -> wrong.add(piece + " is not known"));
		if (!wrong.isEmpty()) {
			throw new BusinessRuleViolation(
					"Expected each piece of %s %s, but %s. Scan it again.".formatted(transfer.itemId(),
							(transfer.from() != null) ? "to be free at " + transfer.from().locationId()
									: "to be new here",
							String.join("; ", wrong.subList(0, Math.min(10, wrong.size())))));
		}
	}

	/** All there are in the cell, when all there is in the cell goes. */
	private List<String> implied(StockTransfer transfer, Map<StockCell, Balances.Balance> balances) {
		var balance = (transfer.from() != null) ? balances.get(transfer.from()) : null;
		if (balance == null || balance.quantity() != transfer.quantity()) {
			throw unnamed(transfer);
		}
		var pieces = this.jdbc.sql("SELECT serial FROM serial_number WHERE stock_id = ? ORDER BY serial")
			.param(balance.id())
			.query(String.class)
			.list();
		if (pieces.size() != transfer.quantity()) {
			throw unnamed(transfer);
		}
		return pieces;
	}

	private static BusinessRuleViolation unnamed(StockTransfer transfer) {
		return new BusinessRuleViolation(
				"Expected the serial numbers of %d pieces of %s, but none were given. Scan each piece."
					.formatted(transfer.quantity(), transfer.itemId()));
	}

	private void register(String itemId, List<String> pieces) {
		Batches.of(pieces, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((piece) -> {
				values.add(itemId);
				values.add(piece);
			});
			this.jdbc
				.sql("INSERT INTO serial_number (item_id, serial) VALUES " + Batches.rows(batch.size(), 2)
						+ " ON DUPLICATE KEY UPDATE serial = VALUES(serial)")
				.params(values)
				.update();
		});
	}

	private static @Nullable Long id(@Nullable StockCell cell, Map<StockCell, Balances.Balance> balances) {
		return (cell != null) ? balances.get(cell).id() : null;
	}

	/**
	 * Balance rows in which these pieces can be reserved, with those of them it holds.
	 */
	Map<Long, List<String>> free(String itemId, Collection<String> pieces) {
		var found = new TreeMap<Long, List<String>>();
		this.jdbc.sql("""
				SELECT stock_id, serial FROM serial_number
				WHERE item_id = :item AND serial IN (:serials) AND stock_id IS NOT NULL AND reservation_id IS NULL
				ORDER BY serial""").param("item", itemId).param("serials", pieces).query((row) -> {
			found.computeIfAbsent(row.getLong("stock_id"), (id) -> new ArrayList<>()).add(row.getString("serial"));
		});
		return found;
	}

	/** As many pieces of a locked balance row that nobody was given by name. */
	List<String> firstFree(long stockId, long quantity) {
		var free = this.jdbc.sql("""
				SELECT serial FROM serial_number WHERE stock_id = ? AND reservation_id IS NULL
				ORDER BY serial LIMIT ?""").params(stockId, quantity).query(String.class).list();
		if (free.size() < quantity) {
			throw new BusinessRuleViolation(
					"Expected %d numbered pieces that are free in one place, but the books know %d there. Have it counted."
						.formatted(quantity, free.size()));
		}
		return free;
	}

	/** The pieces that a reservation was given by name. */
	List<String> ofReservation(long reservationId) {
		return this.jdbc.sql("SELECT serial FROM serial_number WHERE reservation_id = ? ORDER BY serial")
			.param(reservationId)
			.query(String.class)
			.list();
	}

	/** Gives pieces of a locked balance row to a reservation, by name. */
	void reserve(long reservationId, long stockId, String itemId, Collection<String> pieces) {
		var given = this.jdbc.sql("""
				UPDATE serial_number SET reservation_id = :reservation
				WHERE item_id = :item AND serial IN (:serials) AND stock_id = :stock AND reservation_id IS NULL""")
			.param("reservation", reservationId)
			.param("item", itemId)
			.param("serials", pieces)
			.param("stock", stockId)
			.update();
		if (given != pieces.size()) {
			throw new BusinessRuleViolation(
					"Expected the pieces %s of %s to be free, but one was taken meanwhile. Choose another."
						.formatted(pieces, itemId));
		}
	}

	/**
	 * Frees pieces of a reservation, so that it keeps no more by name than its quantity:
	 * those that are named, then the last ones.
	 * @throws BusinessRuleViolation when one of them was not given to it
	 */
	void release(long reservationId, Collection<String> pieces, long quantityLeft) {
		var given = ofReservation(reservationId);
		if (!given.containsAll(pieces)) {
			throw new BusinessRuleViolation(
					"Expected pieces out of %s, which reservation %d was given, but got %s. Name those."
						.formatted(given, reservationId, pieces));
		}
		var kept = new TreeSet<>(given);
		kept.removeAll(pieces);
		while (kept.size() > quantityLeft) {
			kept.pollLast();
		}
		var freed = new TreeSet<>(given);
		freed.removeAll(kept);
		if (!freed.isEmpty()) {
			this.jdbc.sql(
					"UPDATE serial_number SET reservation_id = NULL WHERE reservation_id = :id AND serial IN (:serials)")
				.param("id", reservationId)
				.param("serials", freed)
				.update();
		}
	}

	/** Writes down which pieces movements moved. */
	void log(List<Entry> entries) {
		Batches.of(entries, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((entry) -> values.addAll(List.of(entry.movementId(), entry.itemId(), entry.serial())));
			this.jdbc
				.sql("INSERT INTO stock_movement_serial (movement_id, item_id, serial) VALUES "
						+ Batches.rows(batch.size(), 3))
				.params(values)
				.update();
		});
	}

	/** A piece that a movement moved. */
	record Entry(long movementId, String itemId, String serial) {
	}

}
