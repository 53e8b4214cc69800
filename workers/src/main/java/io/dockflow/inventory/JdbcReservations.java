package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.NotFound;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReservations implements Reservations {

	/**
	 * Rounds of choosing and locking; a round fails only when others took every chosen
	 * unit in between.
	 */
	private static final int ROUNDS = 5;

	private static final String SELECT = """
			SELECT r.id, r.document, r.line, r.quantity AS reserved_quantity, s.* FROM reservation r
			JOIN stock s ON s.id = r.stock_id""";

	private static final RowMapper<Reservation> RESERVATION = (row, number) -> new Reservation(row.getLong("r.id"),
			row.getString("document"), row.getInt("line"), Balances.cell(row, ""), row.getLong("reserved_quantity"));

	private final JdbcClient jdbc;

	private final Balances balances;

	private final AllocationCandidates candidates;

	private final Transactions transactions;

	JdbcReservations(JdbcClient jdbc, Balances balances, AllocationCandidates candidates, Transactions transactions) {
		this.jdbc = jdbc;
		this.balances = balances;
		this.candidates = candidates;
		this.transactions = transactions;
	}

	@Override
	public AllocationResult allocate(AllocationRequest request) {
		return this.transactions.call(() -> {
			var reservations = new HashMap<Integer, List<Reservation>>();
			var missing = new TreeMap<Integer, Long>();
			request.lines().forEach((line) -> {
				if (line.quantity() > 0) {
					missing.put(line.line(), line.quantity());
				}
			});
			for (int round = 0; round < ROUNDS && !missing.isEmpty(); round++) {
				if (!allocateRound(request, missing, reservations)) {
					break;
				}
			}
			return new AllocationResult(request.document(),
					request.lines()
						.stream()
						.map((line) -> new AllocationResult.Line(line.line(), line.itemId(), line.quantity(),
								List.copyOf(reservations.getOrDefault(line.line(), List.of()))))
						.toList());
		});
	}

	/**
	 * One round: choose, lock, take what is still free. Answers whether another round can
	 * find more.
	 */
	private boolean allocateRound(AllocationRequest request, Map<Integer, Long> missing,
			Map<Integer, List<Reservation>> reservations) {
		var open = request.lines().stream().filter((line) -> missing.containsKey(line.line())).toList();
		var itemIds = new TreeSet<>(open.stream().map(AllocationRequest.Line::itemId).toList());
		var found = this.candidates.find(request.siteId(), itemIds, request.strategy(), request.excludedLocations());
		var chosen = choose(open, missing, found);
		if (chosen.isEmpty()) {
			return false;
		}
		var locked = this.balances.lock(chosen);
		var takes = new ArrayList<Take>();
		var free = new HashMap<StockCell, Long>();
		for (var line : open) {
			for (var cell : chosen) {
				var wanted = missing.getOrDefault(line.line(), 0L);
				var balance = locked.get(cell);
				if (wanted == 0 || balance == null || !cell.itemId().equals(line.itemId())) {
					continue;
				}
				var taken = Math.min(wanted, free.computeIfAbsent(cell, (key) -> balance.free()));
				if (taken > 0) {
					takes.add(new Take(line.line(), balance, taken));
					free.merge(cell, -taken, Long::sum);
					missing.merge(line.line(), -taken, (before, delta) -> (before + delta > 0) ? before + delta : null);
				}
			}
		}
		reserve(request.document(), takes)
			.forEach((reservation) -> reservations.computeIfAbsent(reservation.line(), (line) -> new ArrayList<>())
				.add(reservation));
		return true;
	}

	/**
	 * The first cells of each item that together hold what its lines miss, in the order
	 * of the strategy.
	 */
	private static List<StockCell> choose(List<AllocationRequest.Line> open, Map<Integer, Long> missing,
			List<Balances.Balance> found) {
		var wanted = new HashMap<String, Long>();
		open.forEach((line) -> wanted.merge(line.itemId(), missing.get(line.line()), Long::sum));
		var chosen = new ArrayList<StockCell>();
		for (var balance : found) {
			var itemId = balance.cell().itemId();
			if (wanted.getOrDefault(itemId, 0L) > 0) {
				chosen.add(balance.cell());
				wanted.merge(itemId, -balance.free(), Long::sum);
			}
		}
		return chosen;
	}

	private List<Reservation> reserve(String document, List<Take> takes) {
		if (takes.isEmpty()) {
			return List.of();
		}
		var perStock = new LinkedHashMap<Long, Balances.Change>();
		var rows = new ArrayList<List<Object>>();
		var now = this.candidates.now();
		for (var take : takes) {
			var balance = take.balance();
			perStock.merge(balance.id(), new Balances.Change(balance.id(), 0, take.quantity(), balance.receivedAt()),
					(one, other) -> new Balances.Change(one.stockId(), 0, one.reserved() + other.reserved(),
							one.receivedAt()));
			rows.add(List.of(document, take.line(), balance.id(), take.quantity(), now));
		}
		if (!this.balances.apply(perStock.values())) {
			throw new IllegalStateException(
					"Expected the locked cells of %s to be free, but one was not. Nothing was reserved."
						.formatted(document));
		}
		var ids = this.candidates.insert(rows);
		var reservations = new ArrayList<Reservation>();
		for (int index = 0; index < takes.size(); index++) {
			var take = takes.get(index);
			reservations
				.add(new Reservation(ids.get(index), document, take.line(), take.balance().cell(), take.quantity()));
		}
		return reservations;
	}

	@Override
	public Reservation reserve(String document, int line, StockCell cell, long quantity) {
		return this.transactions.call(() -> {
			var balance = this.balances.lock(List.of(cell)).get(cell);
			if (balance == null || balance.free() < quantity) {
				throw new InsufficientStock(cell, quantity, (balance != null) ? balance.free() : 0);
			}
			return reserve(document, List.of(new Take(line, balance, quantity))).getFirst();
		});
	}

	@Override
	public List<Reservation> of(String document) {
		return this.jdbc.sql(SELECT + " WHERE r.document = ? ORDER BY r.line, r.id")
			.param(document)
			.query(RESERVATION)
			.list();
	}

	@Override
	public void release(String document) {
		this.transactions.run(() -> {
			var held = of(document);
			if (held.isEmpty()) {
				return;
			}
			this.balances.lock(held.stream().map(Reservation::cell).toList());
			this.jdbc.sql("""
					UPDATE stock s JOIN (SELECT stock_id, SUM(quantity) AS quantity FROM reservation
					  WHERE document = ? GROUP BY stock_id) r ON r.stock_id = s.id
					SET s.reserved = s.reserved - r.quantity""").param(document).update();
			this.jdbc.sql("DELETE FROM reservation WHERE document = ?").param(document).update();
		});
	}

	@Override
	public void release(long reservationId, long quantity) {
		this.transactions.run(() -> {
			var reservation = byId(reservationId);
			this.balances.lock(List.of(reservation.cell()));
			var current = byId(reservationId);
			if (quantity <= 0 || quantity > current.quantity()) {
				throw new IllegalArgumentException("Expected to release 1 to %d of reservation %d, but got %d."
					.formatted(current.quantity(), reservationId, quantity));
			}
			this.jdbc.sql("""
					UPDATE stock s JOIN reservation r ON r.stock_id = s.id
					SET s.reserved = s.reserved - ? WHERE r.id = ?""").params(quantity, reservationId).update();
			if (quantity == current.quantity()) {
				this.jdbc.sql("DELETE FROM reservation WHERE id = ?").param(reservationId).update();
			}
			else {
				this.jdbc.sql("UPDATE reservation SET quantity = quantity - ? WHERE id = ?")
					.params(quantity, reservationId)
					.update();
			}
		});
	}

	private Reservation byId(long reservationId) {
		return this.jdbc.sql(SELECT + " WHERE r.id = ?")
			.param(reservationId)
			.query(RESERVATION)
			.optional()
			.orElseThrow(() -> new NotFound("reservation", String.valueOf(reservationId)));
	}

	@Override
	public void transfer(long reservationId, String toDocument, int toLine) {
		var changed = this.jdbc.sql("UPDATE reservation SET document = ?, line = ? WHERE id = ?")
			.params(toDocument, toLine, reservationId)
			.update();
		if (changed == 0) {
			throw new NotFound("reservation", String.valueOf(reservationId));
		}
	}

	/** A quantity of a locked cell for a line. */
	private record Take(int line, Balances.Balance balance, long quantity) {
	}

}
