package io.dockflow.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
 * The rows of returns.
 */
@Repository
class ReturnRows {

	private static final String FILTER = " WHERE (:site IS NULL OR site_id = :site) AND (:state IS NULL OR state = :state)";

	private final JdbcClient jdbc;

	private final Clock clock;

	ReturnRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Throws a {@code DuplicateKeyException} when the key is known. */
	void insert(String number, ReturnRequest request, byte[] hash, boolean announced) {
		var now = UtcTime.of(this.clock.instant());
		this.jdbc
			.sql("""
					INSERT INTO customer_return (return_number, idempotency_key, body_hash, site_id, order_number, announced,
					  state, reason, created_by, created_at, expected_at, arrived_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(number, request.key(), hash, request.siteId(), request.orderNumber(), announced,
					(announced ? CustomerReturn.State.ANNOUNCED : CustomerReturn.State.ARRIVED).name(),
					request.reason(), request.announcedBy(), now, UtcTime.ofNullable(request.expectedAt()),
					announced ? null : now))
			.update();
		var lines = new ArrayList<CustomerReturn.Line>();
		request.lines()
			.forEach((line) -> lines.add(new CustomerReturn.Line(lines.size() + 1, line.itemId(), line.quantity(), 0,
					"", line.unitValueCents(), null, null, null, null, null, null)));
		addLines(number, lines);
	}

	void addLines(String number, List<CustomerReturn.Line> lines) {
		Batches.of(lines, (batch) -> {
			var values = new ArrayList<@Nullable Object>();
			batch.forEach((line) -> values
				.addAll(Arrays.asList(number, line.line(), line.itemId(), line.announced(), line.unitValueCents())));
			this.jdbc.sql(
					"INSERT INTO customer_return_line (return_number, line, item_id, announced, unit_value_cents) VALUES "
							+ Batches.rows(batch.size(), 5))
				.params(values)
				.update();
		});
	}

	Optional<Known> byKey(String key) {
		return this.jdbc.sql("SELECT return_number, body_hash FROM customer_return WHERE idempotency_key = ?")
			.param(key)
			.query((row, number) -> new Known(row.getString("return_number"), row.getBytes("body_hash")))
			.optional();
	}

	CustomerReturn byNumber(String number) {
		return read(number, "");
	}

	/** Locks the return until the transaction ends. */
	CustomerReturn lock(String number) {
		return read(number, " FOR UPDATE");
	}

	private CustomerReturn read(String number, String lock) {
		return this.jdbc.sql("SELECT * FROM customer_return WHERE return_number = ?" + lock)
			.param(number)
			.query((row, rowNumber) -> customerReturn(row, lines(List.of(number))))
			.optional()
			.orElseThrow(() -> new NotFound("return", number));
	}

	List<CustomerReturn> list(@Nullable String siteId, CustomerReturn.@Nullable State state, int page, int size) {
		var numbers = this.jdbc
			.sql("SELECT return_number FROM customer_return" + FILTER
					+ " ORDER BY created_at DESC, return_number DESC LIMIT :size OFFSET :offset")
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.param("size", size)
			.param("offset", (long) page * size)
			.query(String.class)
			.list();
		if (numbers.isEmpty()) {
			return List.of();
		}
		var lines = lines(numbers);
		return this.jdbc.sql("""
				SELECT * FROM customer_return WHERE return_number IN (:numbers)
				ORDER BY created_at DESC, return_number DESC""")
			.param("numbers", numbers)
			.query((row, number) -> customerReturn(row, lines))
			.list();
	}

	long count(@Nullable String siteId, CustomerReturn.@Nullable State state) {
		return this.jdbc.sql("SELECT COUNT(*) FROM customer_return" + FILTER)
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.query(Long.class)
			.single();
	}

	private static CustomerReturn customerReturn(ResultSet row, Map<String, List<CustomerReturn.Line>> lines)
			throws SQLException {
		var number = row.getString("return_number");
		return new CustomerReturn(number, row.getString("site_id"), row.getString("order_number"),
				row.getBoolean("announced"), CustomerReturn.State.valueOf(row.getString("state")),
				row.getString("reason"), row.getString("created_by"), UtcTime.required(row, "created_at"),
				UtcTime.nullable(row, "expected_at"), UtcTime.nullable(row, "arrived_at"), row.getString("graded_by"),
				row.getString("scrap_decided_by"), row.getString("scrap_note"), UtcTime.nullable(row, "closed_at"),
				lines.getOrDefault(number, List.of()));
	}

	private Map<String, List<CustomerReturn.Line>> lines(List<String> numbers) {
		var byNumber = new LinkedHashMap<String, List<CustomerReturn.Line>>();
		this.jdbc.sql("SELECT * FROM customer_return_line WHERE return_number IN (:numbers) ORDER BY line")
			.param("numbers", numbers)
			.query((row) -> {
				var disposition = row.getString("disposition");
				byNumber.computeIfAbsent(row.getString("return_number"), (number) -> new ArrayList<>())
					.add(new CustomerReturn.Line(row.getInt("line"), row.getString("item_id"), row.getLong("announced"),
							row.getLong("received"), row.getString("lot"),
							row.getObject("unit_value_cents", Long.class), row.getString("handling_unit_id"),
							row.getString("location_id"), row.getString("grade"), row.getString("photo"),
							row.getString("note"),
							(disposition != null) ? CustomerReturn.Disposition.valueOf(disposition) : null));
			});
		return byNumber;
	}

	/**
	 * What came back of an order before, or is announced, by item, but for the given
	 * return.
	 */
	Map<String, Long> returned(String orderNumber, String exceptNumber) {
		var byItem = new HashMap<String, Long>();
		this.jdbc.sql("""
				SELECT l.item_id, SUM(IF(r.state IN ('ANNOUNCED', 'ARRIVED'), l.announced, l.received)) AS quantity
				FROM customer_return r JOIN customer_return_line l ON l.return_number = r.return_number
				WHERE r.order_number = ? AND r.return_number <> ? AND r.state <> 'NO_SHOW' GROUP BY l.item_id""")
			.params(orderNumber, exceptNumber)
			.query((row) -> {
				byItem.put(row.getString("item_id"), row.getLong("quantity"));
			});
		return byItem;
	}

	/** A place for returns of the site, when it has a zone for them. */
	Optional<String> returnsPlace(String siteId) {
		return this.jdbc.sql("""
				SELECT location_id FROM location WHERE site_id = ? AND zone = 'RETURNS' AND NOT blocked_for_put_away
				ORDER BY location_id LIMIT 1""").param(siteId).query(String.class).optional();
	}

	void setState(String number, CustomerReturn.State state) {
		this.jdbc.sql("UPDATE customer_return SET state = ?, closed_at = IF(?, ?, closed_at) WHERE return_number = ?")
			.params(state.name(), state == CustomerReturn.State.CLOSED || state == CustomerReturn.State.NO_SHOW,
					UtcTime.of(this.clock.instant()), number)
			.update();
	}

	void arrived(String number, Instant at) {
		this.jdbc.sql("UPDATE customer_return SET state = 'ARRIVED', arrived_at = ? WHERE return_number = ?")
			.params(UtcTime.of(at), number)
			.update();
	}

	void setOrder(String number, @Nullable String orderNumber) {
		this.jdbc.sql("UPDATE customer_return SET order_number = ? WHERE return_number = ?")
			.params(Arrays.asList(orderNumber, number))
			.update();
	}

	void received(String number, CustomerReturn.Line line) {
		this.jdbc.sql("""
				UPDATE customer_return_line SET received = ?, lot = ?, handling_unit_id = ?, location_id = ?
				WHERE return_number = ? AND line = ?""")
			.params(Arrays.asList(line.received(), line.lot(), line.handlingUnitId(), line.locationId(), number,
					line.line()))
			.update();
	}

	void graded(String number, int line, String grade, @Nullable String photo, @Nullable String note) {
		this.jdbc.sql("""
				UPDATE customer_return_line SET grade = ?, photo = ?, note = ? WHERE return_number = ? AND line = ?""")
			.params(Arrays.asList(grade, photo, note, number, line))
			.update();
	}

	void gradedBy(String number, String by) {
		this.jdbc.sql("UPDATE customer_return SET graded_by = ? WHERE return_number = ?").params(by, number).update();
	}

	void disposed(String number, int line, CustomerReturn.Disposition disposition) {
		this.jdbc.sql("UPDATE customer_return_line SET disposition = ? WHERE return_number = ? AND line = ?")
			.params(disposition.name(), number, line)
			.update();
	}

	void scrapDecided(String number, @Nullable String by, @Nullable String note) {
		this.jdbc.sql("UPDATE customer_return SET scrap_decided_by = ?, scrap_note = ? WHERE return_number = ?")
			.params(Arrays.asList(by, (note != null) ? note.substring(0, Math.min(note.length(), 500)) : null, number))
			.update();
	}

	/** A return that is there already. */
	record Known(String returnNumber, byte[] hash) {
	}

}
