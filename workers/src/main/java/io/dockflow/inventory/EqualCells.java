package io.dockflow.inventory;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.shared.Batches;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cells a stock policy regards as equal, so that something else may choose among
 * them, and reservations that are moved from one to another.
 * <ul>
 * <li>FEFO: cells that expire on the same day, or never;</li>
 * <li>FIFO, LIFO: those that were also received on the same day;</li>
 * <li>NEAREST: those that expire on the same day, since the walk says what is near;</li>
 * <li>FEWEST_UNITS: none, since every other choice may take more units.</li>
 * </ul>
 * A pick face and a reserve bin are never equal. What somebody else holds a lock on is
 * not offered, so nobody waits.
 */
@Component
public class EqualCells {

	private final JdbcClient jdbc;

	private final StockPolicies policies;

	private final Reservations reservations;

	EqualCells(JdbcClient jdbc, StockPolicies policies, Reservations reservations) {
		this.jdbc = jdbc;
		this.policies = policies;
		this.reservations = reservations;
	}

	/**
	 * The cells of some reservations and those equal to them, in key order, locked as far
	 * as something is free in them. To be called in the transaction that reserved.
	 * @param reserved all of one site
	 */
	public List<Cell> of(String siteId, Collection<Reservation> reserved) {
		var held = new HashMap<StockCell, Long>();
		reserved.forEach((one) -> held.merge(one.cell(), one.quantity(), Long::sum));
		var items = new TreeSet<>(reserved.stream().map((one) -> one.cell().itemId()).toList());
		var rules = this.policies.of(items, siteId);
		var rows = find(siteId, items, rules);
		var pools = new HashSet<String>();
		rows.stream().filter((row) -> held.containsKey(row.cell())).forEach((row) -> pools.add(row.pool()));
		var equal = rows.stream().filter((row) -> pools.contains(row.pool())).toList();
		var free = lock(equal.stream().filter((row) -> row.free() > 0).map(Row::id).toList());
		return equal.stream()
			.filter((row) -> held.containsKey(row.cell()) || free.getOrDefault(row.id(), 0L) > 0)
			.map((row) -> new Cell(row.cell(), row.pool(), free.getOrDefault(row.id(), 0L)))
			.sorted(Comparator.comparing(Cell::cell))
			.toList();
	}

	/**
	 * Moves what reservations hold to other cells: everything is given back first, then
	 * reserved again, so cells may change places. To be called in the transaction that
	 * chose the cells.
	 * @throws InsufficientStock when a cell has too little that is free
	 */
	public List<Reservation> move(Collection<Move> moves) {
		for (var move : moves) {
			this.reservations.release(move.from().id(), move.quantity());
		}
		return moves.stream()
			.map((move) -> this.reservations.reserve(move.from().document(), move.from().line(), move.to(),
					move.quantity()))
			.toList();
	}

	private List<Row> find(String siteId, Collection<String> items, Map<String, StockPolicy> rules) {
		var rows = new ArrayList<Row>();
		Batches.of(items, (batch) -> this.jdbc.sql("""
				SELECT s.*, COALESCE(l.expiry, l.best_before) AS sellable_until, p.kind = 'PICK_FACE' AS pick_face
				FROM stock s FORCE INDEX (ix_stock_item)
				JOIN location p ON p.location_id = s.location_id AND p.pickable AND NOT p.blocked_for_removal
				LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
				WHERE s.site_id = :site AND s.item_id IN (:items) AND s.status = 'AVAILABLE' AND s.quantity > 0""")
			.param("site", siteId)
			.param("items", batch)
			.query((row) -> {
				var balance = Balances.BALANCE.mapRow(row, 0);
				rows.add(new Row(balance.id(), balance.cell(), balance.free(),
						pool(balance, row.getObject("sellable_until", LocalDate.class), row.getBoolean("pick_face"),
								rules.get(balance.cell().itemId()).strategy())));
			}));
		return rows;
	}

	private static String pool(Balances.Balance balance, @Nullable LocalDate sellableUntil, boolean pickFace,
			Strategy strategy) {
		var equal = switch (strategy) {
			case FEFO, NEAREST -> "";
			case FIFO, LIFO -> LocalDate.ofInstant(balance.receivedAt(), ZoneOffset.UTC).toString();
			case FEWEST_UNITS -> String.valueOf(balance.id());
		};
		return "%s|%s|%s|%s|%s".formatted(balance.cell().itemId(), balance.cell().owner(), sellableUntil,
				pickFace ? "face" : "reserve", equal);
	}

	/** What is free by row, of those that nobody else has locked. */
	private Map<Long, Long> lock(List<Long> ids) {
		var free = new HashMap<Long, Long>();
		Batches.of(ids.stream().sorted().toList(), (batch) -> this.jdbc.sql("""
				SELECT id, quantity - reserved AS free FROM stock WHERE id IN (:ids) AND status = 'AVAILABLE'
				ORDER BY id FOR UPDATE SKIP LOCKED""").param("ids", batch).query((row) -> {
			free.put(row.getLong("id"), Math.max(0, row.getLong("free")));
		}));
		return free;
	}

	/**
	 * A cell among its equals.
	 *
	 * @param pool what its equals have in common
	 * @param free what nobody has a right to, in base units; nothing when somebody else
	 * is at it
	 */
	public record Cell(StockCell cell, String pool, long free) {
	}

	/** Part of a reservation, or all of it, that goes to another cell. */
	public record Move(Reservation from, StockCell to, long quantity) {
	}

	private record Row(long id, StockCell cell, long free, String pool) {
	}

}
