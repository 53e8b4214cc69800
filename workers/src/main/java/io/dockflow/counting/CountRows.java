package io.dockflow.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.dockflow.labor.WorkMeasure;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The counts' tables. Locks: the count first, then stock.
 */
@Repository
class CountRows {

	private static final String FILTER = """
			FROM stock_count WHERE (:site IS NULL OR site_id = :site) AND (:state IS NULL OR state = :state)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	CountRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<String> byKey(String key) {
		return this.jdbc.sql("SELECT count_number FROM stock_count WHERE idempotency_key = ?")
			.param(key)
			.query(String.class)
			.optional();
	}

	/** An open count of the location that covers the item, the one of the item first. */
	Optional<String> open(String locationId, @Nullable String itemId) {
		return this.jdbc
			.sql("SELECT count_number FROM stock_count WHERE open_key IN (?, ?) ORDER BY LENGTH(open_key) DESC LIMIT 1")
			.params(openKey(locationId, null), openKey(locationId, itemId))
			.query(String.class)
			.optional();
	}

	private static String openKey(String locationId, @Nullable String itemId) {
		return locationId + "|" + ((itemId != null) ? itemId : "");
	}

	void insert(String number, CountRequest request) {
		this.jdbc
			.sql("""
					INSERT INTO stock_count (count_number, idempotency_key, site_id, location_id, item_id, cause, state, open_key,
					  requested_by, requested_at) VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
			.params(Arrays.asList(number, request.key(), request.siteId(), request.locationId(), request.itemId(),
					request.cause().name(), openKey(request.locationId(), request.itemId()), request.requestedBy(),
					UtcTime.of(this.clock.instant())))
			.update();
	}

	void openRound(String number, int round, long position) {
		this.jdbc.sql("INSERT INTO count_round (count_number, round, position, opened_at) VALUES (?, ?, ?, ?)")
			.params(number, round, position, UtcTime.of(this.clock.instant()))
			.update();
	}

	/** Locks the count and reads it. */
	Count lock(String number) {
		this.jdbc.sql("SELECT count_number FROM stock_count WHERE count_number = ? FOR UPDATE")
			.param(number)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("count", number));
		return byNumber(number);
	}

	/** The counter stands before the bin: from here on movements are netted. */
	void beginScanning(String number, int round, long position) {
		this.jdbc
			.sql("""
					UPDATE count_round SET scanning = TRUE, position = ?, opened_at = ? WHERE count_number = ? AND round = ?""")
			.params(position, UtcTime.of(this.clock.instant()), number, round)
			.update();
	}

	/** Notes what was on carts when the round began. */
	void setCarried(String number, int round, Map<Goods, Long> carried) {
		this.jdbc.sql("DELETE FROM count_carried WHERE count_number = ? AND round = ?").params(number, round).update();
		new TreeMap<>(carried).forEach((goods, quantity) -> this.jdbc
			.sql("INSERT INTO count_carried (count_number, round, item_id, lot, quantity) VALUES (?, ?, ?, ?, ?)")
			.params(number, round, goods.itemId(), goods.lot(), quantity)
			.update());
	}

	Map<Goods, Long> carried(String number, int round) {
		var carried = new HashMap<Goods, Long>();
		this.jdbc.sql("SELECT item_id, lot, quantity FROM count_carried WHERE count_number = ? AND round = ?")
			.params(number, round)
			.query((row) -> {
				carried.put(new Goods(row.getString("item_id"), row.getString("lot")), row.getLong("quantity"));
			});
		return carried;
	}

	/** Adds to what was seen; a quantity of 0 takes the line off the sheet. */
	void see(String number, int round, Goods goods, long quantity) {
		if (quantity == 0) {
			this.jdbc.sql("DELETE FROM count_line WHERE count_number = ? AND round = ? AND item_id = ? AND lot = ?")
				.params(number, round, goods.itemId(), goods.lot())
				.update();
			return;
		}
		this.jdbc.sql("""
				INSERT INTO count_line (count_number, round, item_id, lot, quantity) VALUES (?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)""")
			.params(number, round, goods.itemId(), goods.lot(), quantity)
			.update();
	}

	/** Ends a round with what it found. */
	void compared(String number, int round, long position, String countedBy, Collection<Count.Line> lines) {
		this.jdbc.sql("DELETE FROM count_line WHERE count_number = ? AND round = ?").params(number, round).update();
		for (var line : lines) {
			this.jdbc.sql("""
					INSERT INTO count_line (count_number, round, item_id, lot, quantity, booked, difference)
					VALUES (?, ?, ?, ?, ?, ?, ?)""")
				.params(Arrays.asList(number, round, line.itemId(), line.lot(), line.quantity(), line.booked(),
						line.difference()))
				.update();
		}
		this.jdbc.sql("""
				UPDATE count_round SET ended_position = ?, counted_by = ?, counted_at = ?
				WHERE count_number = ? AND round = ?""")
			.params(position, countedBy, UtcTime.of(this.clock.instant()), number, round)
			.update();
	}

	void decided(String number, String decision, String by, @Nullable String note) {
		this.jdbc.sql("""
				UPDATE stock_count SET decision = ?, decided_by = ?, decided_at = ?, decision_note = ?
				WHERE count_number = ?""")
			.params(Arrays.asList(decision, by, UtcTime.of(this.clock.instant()),
					(note != null) ? note.substring(0, Math.min(note.length(), 500)) : null, number))
			.update();
	}

	/** Closes a count; the sheet nobody counted on is thrown away. */
	void close(Count count, Count.State state) {
		var now = UtcTime.of(this.clock.instant());
		var open = " WHERE count_number = :count AND round > :counted";
		for (var table : List.of("count_carried", "count_line", "count_round")) {
			this.jdbc.sql("DELETE FROM " + table + open)
				.param("count", count.countNumber())
				.param("counted", count.counted().getLast().round())
				.update();
		}
		this.jdbc.sql("UPDATE stock_count SET state = ?, open_key = NULL, closed_at = ? WHERE count_number = ?")
			.params(state.name(), now, count.countNumber())
			.update();
		this.jdbc
			.sql("""
					INSERT INTO location_count (location_id, item_id, last_counted_at, count_number) VALUES (?, ?, ?, ?)
					ON DUPLICATE KEY UPDATE last_counted_at = VALUES(last_counted_at), count_number = VALUES(count_number)""")
			.params(count.locationId(), (count.itemId() != null) ? count.itemId() : "", now, count.countNumber())
			.update();
	}

	Optional<Count> find(String number) {
		return this.jdbc.sql("SELECT * FROM stock_count WHERE count_number = ?")
			.param(number)
			.query((row, index) -> count(row, rounds(number)))
			.optional();
	}

	Count byNumber(String number) {
		return find(number).orElseThrow(() -> new NotFound("count", number));
	}

	List<Count> list(@Nullable String siteId, Count.@Nullable State state, int page, int size) {
		return this.jdbc
			.sql("SELECT * " + FILTER + " ORDER BY requested_at DESC, count_number DESC LIMIT :size OFFSET :offset")
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.param("size", size)
			.param("offset", (long) page * size)
			.query((row, index) -> count(row, List.of()))
			.list();
	}

	long count(@Nullable String siteId, Count.@Nullable State state) {
		return this.jdbc.sql("SELECT COUNT(*) " + FILTER)
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.query(Long.class)
			.single();
	}

	/** How much the books say there is to count. */
	WorkMeasure.Work size(Count count) {
		return this.jdbc.sql("""
				SELECT COUNT(DISTINCT item_id, lot) AS goods, COALESCE(SUM(quantity), 0) AS units FROM stock
				WHERE location_id = ? AND quantity > 0 AND (? IS NULL OR item_id = ?)""")
			.params(Arrays.asList(count.locationId(), count.itemId(), count.itemId()))
			.query((row, number) -> new WorkMeasure.Work(row.getInt("goods"), row.getLong("units"), 0, null))
			.single();
	}

	/** Who counted so far, by count. */
	Map<String, Set<String>> counters(Set<String> numbers) {
		var counters = new HashMap<String, Set<String>>();
		if (!numbers.isEmpty()) {
			this.jdbc.sql(
					"SELECT count_number, counted_by FROM count_round WHERE count_number IN (:counts) AND counted_by IS NOT NULL")
				.param("counts", numbers)
				.query((row) -> {
					counters.computeIfAbsent(row.getString("count_number"), (number) -> new HashSet<>())
						.add(row.getString("counted_by"));
				});
		}
		return counters;
	}

	private List<Count.Round> rounds(String number) {
		Map<Integer, List<Count.Line>> lines = new HashMap<>();
		this.jdbc.sql("SELECT * FROM count_line WHERE count_number = ? ORDER BY round, item_id, lot")
			.param(number)
			.query((row) -> {
				lines.computeIfAbsent(row.getInt("round"), (round) -> new java.util.ArrayList<>())
					.add(new Count.Line(row.getString("item_id"), row.getString("lot"), row.getLong("quantity"),
							row.getObject("booked", Long.class), row.getObject("difference", Long.class)));
			});
		return this.jdbc.sql("SELECT * FROM count_round WHERE count_number = ? ORDER BY round")
			.param(number)
			.query((row, index) -> new Count.Round(row.getInt("round"), row.getLong("position"),
					row.getObject("ended_position", Long.class), UtcTime.required(row, "opened_at"),
					row.getBoolean("scanning"), row.getString("counted_by"), UtcTime.nullable(row, "counted_at"),
					lines.getOrDefault(row.getInt("round"), List.of())))
			.list();
	}

	private static Count count(ResultSet row, List<Count.Round> rounds) throws SQLException {
		return new Count(row.getString("count_number"), row.getString("site_id"), row.getString("location_id"),
				row.getString("item_id"), CountRequest.Cause.valueOf(row.getString("cause")),
				Count.State.valueOf(row.getString("state")), row.getString("requested_by"),
				UtcTime.required(row, "requested_at"), row.getString("decision"), row.getString("decided_by"),
				UtcTime.nullable(row, "decided_at"), row.getString("decision_note"), UtcTime.nullable(row, "closed_at"),
				rounds);
	}

}
