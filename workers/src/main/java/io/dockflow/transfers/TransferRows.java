package io.dockflow.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.Batches;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of transfers.
 */
@Repository
class TransferRows {

	private static final String FILTER = """
			 WHERE (:site IS NULL OR from_site_id = :site OR to_site_id = :site)
			AND (:state IS NULL OR state = :state)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	TransferRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Throws a {@code DuplicateKeyException} when the key is known. */
	void insert(String number, TransferRequest request, byte[] hash) {
		this.jdbc.sql("""
				INSERT INTO transfer_order (transfer_number, idempotency_key, body_hash, from_site_id, to_site_id,
				  needed_at, state, requested_by, plan_run, requested_at)
				VALUES (?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?)""")
			.params(Arrays.asList(number, request.key(), hash, request.fromSiteId(), request.toSiteId(),
					UtcTime.of(request.neededAt()), request.requestedBy(), request.planRun(),
					UtcTime.of(this.clock.instant())))
			.update();
		var line = new int[1];
		Batches.of(request.lines(), (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((wanted) -> values.addAll(List.of(number, ++line[0], wanted.itemId(), wanted.quantity())));
			this.jdbc
				.sql("INSERT INTO transfer_line (transfer_number, line, item_id, requested) VALUES "
						+ Batches.rows(batch.size(), 4))
				.params(values)
				.update();
		});
	}

	Optional<Known> byKey(String key) {
		return this.jdbc.sql("SELECT transfer_number, body_hash FROM transfer_order WHERE idempotency_key = ?")
			.param(key)
			.query((row, number) -> new Known(row.getString("transfer_number"), row.getBytes("body_hash")))
			.optional();
	}

	TransferOrder byNumber(String number) {
		return read(number, "");
	}

	/** Locks the transfer until the transaction ends. */
	TransferOrder lock(String number) {
		return read(number, " FOR UPDATE");
	}

	private TransferOrder read(String number, String lock) {
		return this.jdbc.sql("SELECT * FROM transfer_order WHERE transfer_number = ?" + lock)
			.param(number)
			.query((row, rowNumber) -> order(row, lines(List.of(number)).getOrDefault(number, List.of())))
			.optional()
			.orElseThrow(() -> new NotFound("transfer", number));
	}

	List<TransferOrder> list(@Nullable String siteId, TransferOrder.@Nullable State state, int page, int size) {
		var found = this.jdbc
			.sql("SELECT * FROM transfer_order" + FILTER
					+ " ORDER BY requested_at DESC, transfer_number DESC LIMIT :size OFFSET :offset")
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.param("size", size)
			.param("offset", (long) page * size)
			.query((row, number) -> order(row, List.of()))
			.list();
		var lines = lines(found.stream().map(TransferOrder::transferNumber).toList());
		return found.stream()
			.map((order) -> withLines(order, lines.getOrDefault(order.transferNumber(), List.of())))
			.toList();
	}

	private static TransferOrder withLines(TransferOrder order, List<TransferOrder.Line> lines) {
		return new TransferOrder(order.transferNumber(), order.fromSiteId(), order.toSiteId(), order.neededAt(),
				order.state(), order.requestedBy(), order.planRun(), order.requestedAt(), order.decidedBy(),
				order.decidedAt(), order.decisionNote(), order.sentAt(), order.dueAt(), order.arrivedAt(),
				order.claimedBy(), order.claimNote(), order.closedAt(), lines);
	}

	long count(@Nullable String siteId, TransferOrder.@Nullable State state) {
		return this.jdbc.sql("SELECT COUNT(*) FROM transfer_order" + FILTER)
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.query(Long.class)
			.single();
	}

	private static TransferOrder order(ResultSet row, List<TransferOrder.Line> lines) throws SQLException {
		return new TransferOrder(row.getString("transfer_number"), row.getString("from_site_id"),
				row.getString("to_site_id"), UtcTime.required(row, "needed_at"),
				TransferOrder.State.valueOf(row.getString("state")), row.getString("requested_by"),
				row.getString("plan_run"), UtcTime.required(row, "requested_at"), row.getString("decided_by"),
				UtcTime.nullable(row, "decided_at"), row.getString("decision_note"), UtcTime.nullable(row, "sent_at"),
				UtcTime.nullable(row, "due_at"), UtcTime.nullable(row, "arrived_at"), row.getString("claimed_by"),
				row.getString("claim_note"), UtcTime.nullable(row, "closed_at"), lines);
	}

	private Map<String, List<TransferOrder.Line>> lines(List<String> numbers) {
		var byNumber = new LinkedHashMap<String, List<TransferOrder.Line>>();
		Batches.of(numbers,
				(batch) -> this.jdbc
					.sql("SELECT * FROM transfer_line WHERE transfer_number IN (:numbers) ORDER BY line")
					.param("numbers", batch)
					.query((row) -> {
						byNumber.computeIfAbsent(row.getString("transfer_number"), (number) -> new ArrayList<>())
							.add(new TransferOrder.Line(row.getInt("line"), row.getString("item_id"),
									row.getLong("requested"), row.getLong("reserved"), row.getLong("shipped"),
									row.getLong("received"), row.getLong("lost")));
					}));
		return byNumber;
	}

	void setState(String number, TransferOrder.State state) {
		this.jdbc.sql("""
				UPDATE transfer_order SET state = ?, closed_at = IF(?, ?, closed_at) WHERE transfer_number = ?""")
			.params(state.name(), state.ended(), UtcTime.of(this.clock.instant()), number)
			.update();
	}

	void setReserved(String number, int line, long quantity) {
		this.jdbc.sql("UPDATE transfer_line SET reserved = ? WHERE transfer_number = ? AND line = ?")
			.params(quantity, number, line)
			.update();
	}

	/** Notes who approved or rejected it, or called it off, and why. */
	void decided(String number, @Nullable String by, @Nullable String note) {
		this.jdbc
			.sql("""
					UPDATE transfer_order SET decided_by = ?, decided_at = ?, decision_note = ? WHERE transfer_number = ?""")
			.params(Arrays.asList(by, UtcTime.of(this.clock.instant()), cut(note), number))
			.update();
	}

	void setSent(String number, Instant dueAt) {
		this.jdbc.sql("""
				UPDATE transfer_order SET state = 'IN_TRANSIT', sent_at = ?, due_at = ? WHERE transfer_number = ?""")
			.params(UtcTime.of(this.clock.instant()), UtcTime.of(dueAt), number)
			.update();
	}

	void arrived(String number) {
		this.jdbc.sql("""
				UPDATE transfer_order SET state = 'ARRIVED', arrived_at = COALESCE(arrived_at, ?)
				WHERE transfer_number = ?""").params(UtcTime.of(this.clock.instant()), number).update();
	}

	/** Notes who gave up what did not arrive, and why. */
	void claimed(String number, String by, @Nullable String note) {
		this.jdbc.sql("UPDATE transfer_order SET claimed_by = ?, claim_note = ? WHERE transfer_number = ?")
			.params(Arrays.asList(by, cut(note), number))
			.update();
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text != null) ? text.substring(0, Math.min(text.length(), 500)) : null;
	}

	/** A transfer that is there already. */
	record Known(String transferNumber, byte[] hash) {
	}

}
