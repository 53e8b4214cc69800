package io.dockflow.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The books of a location as a count reads them.
 */
@Repository
class CountedStock {

	/** As {@code picking} words the posting that blocks what a picker did not find. */
	private static final String SHORT_PICK = "short pick";

	private final JdbcClient jdbc;

	CountedStock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The balance rows of the location, locked in the order of the ledger, so that nobody
	 * posts there until the transaction ends.
	 */
	List<StockRow> lock(String locationId, @Nullable String itemId) {
		return rows(locationId, itemId, " FOR UPDATE");
	}

	/** The same rows as they are now, to plan by. */
	List<StockRow> read(String locationId, @Nullable String itemId) {
		return rows(locationId, itemId, "");
	}

	private List<StockRow> rows(String locationId, @Nullable String itemId, String lock) {
		return this.jdbc.sql("""
				SELECT * FROM stock WHERE location_id = ? AND (? IS NULL OR item_id = ?)
				ORDER BY site_id, location_id, item_id, lot, handling_unit_id, status, owner""" + lock)
			.params(Arrays.asList(locationId, itemId, itemId))
			.query((row, number) -> new StockRow(
					new StockCell(row.getString("site_id"), row.getString("location_id"), row.getString("item_id"),
							row.getString("lot"), row.getString("handling_unit_id"),
							StockStatus.valueOf(row.getString("status")), row.getString("owner")),
					row.getLong("quantity"), row.getLong("reserved"), null, UtcTime.required(row, "received_at")))
			.list();
	}

	/** The last movement that touched the location. */
	long position(String locationId) {
		return this.jdbc.sql("""
				SELECT GREATEST(COALESCE((SELECT MAX(id) FROM stock_movement WHERE from_location_id = :location), 0),
				  COALESCE((SELECT MAX(id) FROM stock_movement WHERE to_location_id = :location), 0))""")
			.param("location", locationId)
			.query(Long.class)
			.single();
	}

	/** What really moved into the location or out of it since then, by goods. */
	Map<Goods, List<CountWindow.Moved>> moved(String locationId, long since) {
		var moved = new HashMap<Goods, List<CountWindow.Moved>>();
		movements(locationId, since, "m.counterpart IS NULL OR m.counterpart NOT IN ('ADJUSTMENT', 'OPENING')")
			.forEach((movement) -> movement.deltas(locationId)
				.forEach((goods, delta) -> moved.computeIfAbsent(goods, (key) -> new ArrayList<>())
					.add(new CountWindow.Moved(delta, movement.type() == MovementType.PICK))));
		return moved;
	}

	/** How the books of the location were corrected since then, by goods. */
	Map<Goods, Long> corrected(String locationId, long since) {
		var corrected = new HashMap<Goods, Long>();
		movements(locationId, since, "m.counterpart IN ('ADJUSTMENT', 'OPENING')")
			.forEach((movement) -> movement.deltas(locationId)
				.forEach((goods, delta) -> corrected.merge(goods, delta, Long::sum)));
		return corrected;
	}

	private List<Movement> movements(String locationId, long since, String which) {
		return this.jdbc
			.sql("""
					SELECT p.movement_type AS type, m.item_id, m.quantity, m.from_location_id, m.from_lot, m.to_location_id,
					  m.to_lot
					FROM stock_movement m JOIN stock_posting p ON p.id = m.posting_id
					WHERE m.id > :since AND (m.from_location_id = :location OR m.to_location_id = :location) AND ("""
					+ which + ") ORDER BY m.id")
			.param("since", since)
			.param("location", locationId)
			.query(Movement.class)
			.list();
	}

	/**
	 * What short picks blocked in a location since it was counted before and until this
	 * count was compared, less what it then took off the books, by cell.
	 */
	Map<StockCell, Long> blockedByShortPicks(Count count, long until) {
		var floor = this.jdbc.sql("""
				SELECT COALESCE(MAX(r.ended_position), 0) FROM count_round r
				JOIN stock_count c ON c.count_number = r.count_number
				WHERE c.location_id = :location AND c.state <> 'OPEN' AND (c.item_id IS NULL OR c.item_id = :item)""")
			.param("location", count.locationId())
			.param("item", count.itemId())
			.query(Long.class)
			.single();
		var blocked = new TreeMap<StockCell, Long>();
		this.jdbc
			.sql("""
					SELECT m.item_id, COALESCE(m.to_lot, m.from_lot) AS lot,
					  COALESCE(m.to_handling_unit_id, m.from_handling_unit_id) AS unit,
					  COALESCE(m.to_owner, m.from_owner) AS owner, SUM(IF(p.reason = :short, m.quantity, -m.quantity)) AS quantity
					FROM stock_movement m JOIN stock_posting p ON p.id = m.posting_id
					WHERE m.id > :floor AND (:item IS NULL OR m.item_id = :item)
					  AND ((p.reason = :short AND m.id <= :until AND m.to_location_id = :location AND m.to_status = 'BLOCKED')
					    OR (p.document = :count AND m.from_location_id = :location AND m.from_status = 'BLOCKED'))
					GROUP BY m.item_id, lot, unit, owner HAVING quantity > 0""")
			.param("short", SHORT_PICK)
			.param("floor", floor)
			.param("until", until)
			.param("item", count.itemId())
			.param("location", count.locationId())
			.param("count", count.countNumber())
			.query((row) -> {
				blocked.put(new StockCell(count.siteId(), count.locationId(), row.getString("item_id"),
						row.getString("lot"), row.getString("unit"), StockStatus.BLOCKED, row.getString("owner")),
						row.getLong("quantity"));
			});
		return blocked;
	}

	/** Whether pickers did not find goods of the count after it was compared. */
	boolean hasShortPicksSince(Count count, long position) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM stock_movement m JOIN stock_posting p ON p.id = m.posting_id AND p.reason = :short
				WHERE m.id > :since AND m.to_location_id = :location AND m.to_status = 'BLOCKED'
				  AND (:item IS NULL OR m.item_id = :item)""")
			.param("short", SHORT_PICK)
			.param("since", position)
			.param("location", count.locationId())
			.param("item", count.itemId())
			.query(Long.class)
			.single() > 0;
	}

	/** Open reservations in a cell, the youngest first: it has waited the least. */
	List<Long> reservations(StockCell cell) {
		return this.jdbc.sql("""
				SELECT r.id FROM reservation r JOIN stock s ON s.id = r.stock_id
				WHERE s.site_id = ? AND s.location_id = ? AND s.item_id = ? AND s.lot = ? AND s.handling_unit_id = ?
				  AND s.status = ? AND s.owner = ? ORDER BY r.id DESC""")
			.params(cell.siteId(), cell.locationId(), cell.itemId(), cell.lot(), cell.handlingUnitId(),
					cell.status().name(), cell.owner())
			.query(Long.class)
			.list();
	}

	/** A line of the ledger. */
	record Movement(MovementType type, String itemId, long quantity, @Nullable String fromLocationId,
			@Nullable String fromLot, @Nullable String toLocationId, @Nullable String toLot) {

		/** What it changed in the location; nothing when it stayed there. */
		Map<Goods, Long> deltas(String locationId) {
			var deltas = new HashMap<Goods, Long>();
			if (locationId.equals(this.toLocationId)) {
				deltas.merge(new Goods(this.itemId, text(this.toLot)), this.quantity, Long::sum);
			}
			if (locationId.equals(this.fromLocationId)) {
				deltas.merge(new Goods(this.itemId, text(this.fromLot)), -this.quantity, Long::sum);
			}
			deltas.values().removeIf((delta) -> delta == 0);
			return deltas;
		}

		private static String text(@Nullable String lot) {
			return (lot != null) ? lot : "";
		}

	}

}
