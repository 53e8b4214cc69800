package io.dockflow.adjustments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of requests.
 */
@Repository
class AdjustmentRows {

	private static final String FILTER = " WHERE (:site IS NULL OR site_id = :site) AND (:state IS NULL OR state = :state)";

	private final JdbcClient jdbc;

	private final Clock clock;

	AdjustmentRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Throws a {@code DuplicateKeyException} when the key is known. */
	void insert(String number, Adjustments.Request request, byte[] hash) {
		this.jdbc.sql("""
				INSERT INTO adjustment_request (request_number, idempotency_key, body_hash, site_id, kind, state,
				  reason_code, note, requested_by, requested_at) VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?)""")
			.params(number, request.key(), hash, request.siteId(), request.kind().name(), request.reasonCode().name(),
					request.note(), request.requestedBy(), UtcTime.of(this.clock.instant()))
			.update();
		Batches.of(request.lines(), (batch) -> {
			var values = new ArrayList<@Nullable Object>();
			for (var line : batch) {
				var cell = line.cell();
				var to = line.toStatus();
				values.addAll(Arrays.asList(number, line.line(), cell.locationId(), cell.itemId(), cell.lot(),
						cell.handlingUnitId(), cell.status().name(), cell.owner(), line.delta(),
						(to != null) ? to.name() : null));
			}
			this.jdbc
				.sql("""
						INSERT INTO adjustment_line (request_number, line, location_id, item_id, lot, handling_unit_id, status,
						  owner, delta, to_status) VALUES """
						+ " " + Batches.rows(batch.size(), 10))
				.params(values)
				.update();
		});
	}

	Optional<Known> byKey(String key) {
		return this.jdbc.sql("SELECT request_number, body_hash FROM adjustment_request WHERE idempotency_key = ?")
			.param(key)
			.query((row, number) -> new Known(row.getString("request_number"), row.getBytes("body_hash")))
			.optional();
	}

	Optional<Adjustment> find(String number) {
		return this.jdbc.sql("SELECT * FROM adjustment_request WHERE request_number = ?")
			.param(number)
			.query(this::adjustment)
			.optional();
	}

	/** Locks the request against a second decision. */
	Optional<Adjustment> lock(String number) {
		return this.jdbc.sql("SELECT * FROM adjustment_request WHERE request_number = ? FOR UPDATE")
			.param(number)
			.query(this::adjustment)
			.optional();
	}

	List<Adjustment> list(@Nullable String siteId, Adjustment.@Nullable State state, int page, int size) {
		return this.jdbc
			.sql("SELECT * FROM adjustment_request" + FILTER
					+ " ORDER BY requested_at DESC, request_number DESC LIMIT :size OFFSET :offset")
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.param("size", size)
			.param("offset", (long) page * size)
			.query(this::adjustment)
			.list();
	}

	long count(@Nullable String siteId, Adjustment.@Nullable State state) {
		return this.jdbc.sql("SELECT COUNT(*) FROM adjustment_request" + FILTER)
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.query(Long.class)
			.single();
	}

	private Adjustment adjustment(java.sql.ResultSet row, int rowNumber) throws java.sql.SQLException {
		var number = row.getString("request_number");
		return new Adjustment(number, row.getString("site_id"), Adjustment.Kind.valueOf(row.getString("kind")),
				Adjustment.State.valueOf(row.getString("state")),
				Adjustment.Reason.valueOf(row.getString("reason_code")), row.getString("note"),
				row.getString("requested_by"), UtcTime.required(row, "requested_at"), row.getString("decided_by"),
				UtcTime.nullable(row, "decided_at"), row.getString("decision_note"), row.getString("failure"),
				lines(number, row.getString("site_id")));
	}

	private List<Adjustment.Line> lines(String number, String siteId) {
		return this.jdbc.sql("SELECT * FROM adjustment_line WHERE request_number = ? ORDER BY line")
			.param(number)
			.query((row, rowNumber) -> new Adjustment.Line(row.getInt("line"),
					new StockCell(siteId, row.getString("location_id"), row.getString("item_id"), row.getString("lot"),
							row.getString("handling_unit_id"), StockStatus.valueOf(row.getString("status")),
							row.getString("owner")),
					row.getLong("delta"),
					(row.getString("to_status") != null) ? StockStatus.valueOf(row.getString("to_status")) : null))
			.list();
	}

	void decide(String number, Adjustment.State state, @Nullable String by, @Nullable String note,
			@Nullable String failure) {
		this.jdbc.sql("""
				UPDATE adjustment_request SET state = ?, decided_by = ?, decided_at = ?, decision_note = ?, failure = ?
				WHERE request_number = ?""")
			.params(Arrays.asList(state.name(), by, UtcTime.of(this.clock.instant()), cut(note), cut(failure), number))
			.update();
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text != null) ? text.substring(0, Math.min(text.length(), 500)) : null;
	}

	/** A request that is there already. */
	record Known(String requestNumber, byte[] hash) {
	}

}
