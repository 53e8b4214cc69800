package io.dockflow.inventory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.Batches;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

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

	static final String SELECT = """
			SELECT r.id, r.document, r.line, r.quantity AS reserved_quantity, r.created_at, s.* FROM reservation r
			JOIN stock s ON s.id = r.stock_id""";

	static final RowMapper<Reservation> RESERVATION = (row, number) -> new Reservation(row.getLong("r.id"),
			row.getString("document"), row.getInt("line"), Balances.cell(row, ""), row.getLong("reserved_quantity"),
			UtcTime.required(row, "created_at"));

	private final JdbcClient jdbc;

	private final Balances balances;

	private final AllocationCandidates candidates;

	private final StockPolicies policies;

	private final AllocationAllowance allowance;

	private final SerialNumbers serials;

	private final StockNews news;

	private final Transactions transactions;

	private final Clock clock;

	JdbcReservations(JdbcClient jdbc, Balances balances, AllocationCandidates candidates, StockPolicies policies,
			AllocationAllowance allowance, SerialNumbers serials, StockNews news, Transactions transactions,
			Clock clock) {
		this.jdbc = jdbc;
		this.balances = balances;
		this.candidates = candidates;
		this.policies = policies;
		this.allowance = allowance;
		this.serials = serials;
		this.news = news;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public AllocationResult allocate(AllocationRequest request) {
		return this.transactions.call(() -> {
			var items = new TreeSet<>(request.lines().stream().map(AllocationRequest.Line::itemId).toList());
			var rules = this.policies.of(items, request.siteId());
			var missing = this.allowance.of(request, items);
			var reservations = new HashMap<Integer, List<Reservation>>();
			for (int round = 0; round < ROUNDS && !missing.isEmpty(); round++) {
				if (!allocateRound(request, rules, missing, reservations)) {
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
	private boolean allocateRound(AllocationRequest request, Map<String, StockPolicy> rules, Map<Integer, Long> missing,
			Map<Integer, List<Reservation>> reservations) {
		var open = request.lines().stream().filter((line) -> missing.containsKey(line.line())).toList();
		var items = new TreeSet<>(open.stream().map(AllocationRequest.Line::itemId).toList());
		var choice = new AllocationChoice(request, rules, this.candidates.find(request, items),
				this.candidates.today());
		for (var line : open) {
			if (line.serials().isEmpty()) {
				choice.choose(line, missing.get(line.line()));
			}
			else {
				choice.choosePieces(line, this.serials.free(line.itemId(), line.serials()));
			}
		}
		if (choice.takes().isEmpty()) {
			return false;
		}
		var takes = stillFree(choice.takes(),
				this.balances.lock(choice.takes().stream().map((take) -> take.balance().cell()).toList()));
		for (var reservation : reserve(request.document(), takes)) {
			reservations.computeIfAbsent(reservation.line(), (line) -> new ArrayList<>()).add(reservation);
			missing.merge(reservation.line(), -reservation.quantity(),
					(before, delta) -> (before + delta > 0) ? before + delta : null);
		}
		return true;
	}

	private static List<AllocationChoice.Take> stillFree(List<AllocationChoice.Take> takes,
			Map<StockCell, Balances.Balance> locked) {
		var free = new HashMap<StockCell, Long>();
		var still = new ArrayList<AllocationChoice.Take>();
		for (var take : takes) {
			var balance = locked.get(take.balance().cell());
			if (balance != null && balance.cell().status() == StockStatus.AVAILABLE) {
				var taken = Math.min(take.quantity(), free.computeIfAbsent(balance.cell(), (cell) -> balance.free()));
				if (taken > 0 && (take.serials().isEmpty() || taken == take.quantity())) {
					still.add(new AllocationChoice.Take(take.line(), balance, taken, take.serials()));
					free.merge(balance.cell(), -taken, Long::sum);
				}
			}
		}
		return still;
	}

	private List<Reservation> reserve(String document, List<AllocationChoice.Take> takes) {
		if (takes.isEmpty()) {
			return List.of();
		}
		var perStock = new LinkedHashMap<Long, Balances.Change>();
		for (var take : takes) {
			var balance = take.balance();
			perStock.merge(balance.id(), new Balances.Change(balance.id(), 0, take.quantity(), balance.receivedAt()),
					(one, other) -> new Balances.Change(one.stockId(), 0, one.reserved() + other.reserved(),
							one.receivedAt()));
		}
		if (!this.balances.apply(perStock.values())) {
			throw new IllegalStateException(
					"Expected the locked cells of %s to be free, but one was not. Nothing was reserved."
						.formatted(document));
		}
		var reservations = insert(document, takes);
		for (int index = 0; index < takes.size(); index++) {
			var take = takes.get(index);
			if (!take.serials().isEmpty()) {
				this.serials.reserve(reservations.get(index).id(), take.balance().id(), take.balance().cell().itemId(),
						take.serials());
			}
		}
		news(reservations);
		return reservations;
	}

	/** Answers the reservations in the order of the takes. */
	private List<Reservation> insert(String document, List<AllocationChoice.Take> takes) {
		var now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		var reservations = new ArrayList<Reservation>();
		Batches.of(takes, (batch) -> {
			var values = new ArrayList<Object>();
			for (var take : batch) {
				values.addAll(List.of(document, take.line(), take.balance().id(), take.quantity(), UtcTime.of(now)));
			}
			var ids = this.jdbc
				.sql("INSERT INTO reservation (document, line, stock_id, quantity, created_at) VALUES "
						+ Batches.rows(batch.size(), 5) + " RETURNING id")
				.params(values)
				.query(Long.class)
				.list();
			for (int index = 0; index < batch.size(); index++) {
				var take = batch.get(index);
				reservations.add(new Reservation(ids.get(index), document, take.line(), take.balance().cell(),
						take.quantity(), now));
			}
		});
		return reservations;
	}

	private void news(List<Reservation> reservations) {
		var itemsBySite = new TreeMap<String, Set<String>>();
		reservations.forEach(
				(reservation) -> itemsBySite.computeIfAbsent(reservation.cell().siteId(), (site) -> new TreeSet<>())
					.add(reservation.cell().itemId()));
		itemsBySite.forEach(this.news::of);
	}

	@Override
	public Reservation reserve(String document, int line, StockCell cell, long quantity) {
		return reserve(document, line, cell, quantity, List.of());
	}

	@Override
	public Reservation reserve(String document, int line, StockCell cell, long quantity, List<String> serials) {
		return this.transactions.call(() -> {
			var balance = this.balances.lock(List.of(cell)).get(cell);
			if (balance == null || balance.free() < quantity) {
				throw new InsufficientStock(cell, quantity, (balance != null) ? balance.free() : 0);
			}
			return reserve(document, List.of(new AllocationChoice.Take(line, balance, quantity, serials))).getFirst();
		});
	}

	@Override
	public List<String> pieces(long reservationId) {
		return this.serials.ofReservation(reservationId);
	}

	@Override
	public List<String> namePieces(long reservationId) {
		return this.transactions.call(() -> {
			var given = byId(reservationId);
			var balance = Objects.requireNonNull(this.balances.lock(List.of(given.cell())).get(given.cell()));
			var open = given.quantity() - pieces(reservationId).size();
			if (open > 0) {
				this.serials.reserve(reservationId, balance.id(), given.cell().itemId(),
						this.serials.firstFree(balance.id(), open));
			}
			return pieces(reservationId);
		});
	}

	@Override
	public AllocationResult reallocate(long reservationId) {
		return this.transactions.call(() -> {
			var given = byId(reservationId);
			release(reservationId, given.quantity());
			return allocate(new AllocationRequest(given.document(), given.cell().siteId(), null,
					List.of(new AllocationRequest.Line(given.line(), given.cell().itemId(), given.quantity())),
					given.cell().owner(), given.cell().locationId(), Set.of(given.cell().locationId())));
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
	public List<Reservation> ofItem(@Nullable String siteId, String itemId, int limit) {
		return this.jdbc
			.sql(SELECT
					+ " WHERE s.item_id = :item AND (:site IS NULL OR s.site_id = :site) ORDER BY r.id LIMIT :limit")
			.param("item", itemId)
			.param("site", siteId)
			.param("limit", limit)
			.query(RESERVATION)
			.list();
	}

	@Override
	public void release(String document) {
		this.transactions.run(() -> {
			var seen = of(document);
			if (seen.isEmpty()) {
				return;
			}
			this.balances.lock(seen.stream().map(Reservation::cell).toList());
			var ids = seen.stream().map(Reservation::id).toList();
			Batches.of(ids, (batch) -> {
				this.jdbc.sql("""
						UPDATE stock s JOIN (SELECT stock_id, SUM(quantity) AS quantity FROM reservation
						  WHERE document = :document AND id IN (:ids) GROUP BY stock_id) r ON r.stock_id = s.id
						SET s.reserved = s.reserved - r.quantity""")
					.param("document", document)
					.param("ids", batch)
					.update();
				this.jdbc.sql("DELETE FROM reservation WHERE document = :document AND id IN (:ids)")
					.param("document", document)
					.param("ids", batch)
					.update();
			});
			news(seen);
		});
	}

	@Override
	public void release(long reservationId, long quantity, Collection<String> pieces) {
		this.transactions.run(() -> {
			this.balances.lock(List.of(byId(reservationId).cell()));
			var current = byId(reservationId);
			if (quantity <= 0 || quantity > current.quantity()) {
				throw new IllegalArgumentException("Expected to release 1 to %d of reservation %d, but got %d."
					.formatted(current.quantity(), reservationId, quantity));
			}
			if (pieces.size() > quantity) {
				throw new IllegalArgumentException(
						"Expected to name at most the %d pieces to release of reservation %d, but got %s. Release as many as you name."
							.formatted(quantity, reservationId, pieces));
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
				this.serials.release(reservationId, pieces, current.quantity() - quantity);
			}
			news(List.of(current));
		});
	}

	@Override
	public Reservation byId(long reservationId) {
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

}
