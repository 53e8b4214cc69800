package io.dockflow.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
					UtcTime.required(row, "opened_at"), row.getBoolean("scanning"), row.getString("counted_by"),
					UtcTime.nullable(row, "counted_at"), lines.getOrDefault(row.getInt("round"), List.of())))
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
