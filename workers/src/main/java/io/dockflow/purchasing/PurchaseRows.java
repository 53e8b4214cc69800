package io.dockflow.purchasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of purchase orders.
 */
@Repository
class PurchaseRows {

	private static final String FILTER = """
			 WHERE (:state IS NULL OR o.state = :state) AND (:supplier IS NULL OR o.supplier_id = :supplier)
			  AND (:site IS NULL OR o.site_id = :site) AND (:run IS NULL OR o.plan_run = :run)
			  AND (NOT :open OR o.state IN ('SENT', 'CONFIRMED', 'RECEIVING'))
			  AND (:item IS NULL OR EXISTS (SELECT 1 FROM purchase_order_line i
			    WHERE i.order_number = o.order_number AND i.item_id = :item))
			""";

	private static final RowMapper<PurchaseOrder.Line> LINE = (row, number) -> new PurchaseOrder.Line(
			row.getInt("line"), row.getString("item_id"), row.getLong("quantity"), row.getLong("unit_price_cents"),
			row.getString("reason"), row.getObject("confirmed", Long.class), row.getLong("announced"),
			row.getLong("received"), row.getLong("damaged"), row.getLong("refused"));

	private static final RowMapper<PurchaseOrderSummary> SUMMARY = (row, number) -> new PurchaseOrderSummary(
			row.getString("order_number"), row.getString("supplier_id"), row.getString("supplier_name"),
			row.getString("site_id"), PurchaseOrder.State.valueOf(row.getString("state")), row.getString("raised_by"),
			row.getString("plan_run"), UtcTime.required(row, "raised_at"), UtcTime.required(row, "needed_at"),
			UtcTime.nullable(row, "promised_at"), row.getBoolean("closed_short"), row.getInt("line_count"),
			row.getLong("value_cents"), row.getLong("quantity"), row.getLong("received"));

	private final JdbcClient jdbc;

	private final Clock clock;

	PurchaseRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Throws a {@code DuplicateKeyException} when the key is known. */
	void insert(String number, NewPurchaseOrder request, byte[] hash) {
		this.jdbc.sql("""
				INSERT INTO purchase_order (order_number, idempotency_key, body_hash, supplier_id, site_id, state,
				  raised_by, plan_run, raised_at, needed_at) VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?)""")
			.params(Arrays.asList(number, request.key(), hash, request.supplierId(), request.siteId(),
					request.raisedBy(), request.planRun(), UtcTime.of(this.clock.instant()),
					UtcTime.of(request.neededAt())))
			.update();
		var line = new int[1];
		Batches.of(request.lines(), (batch) -> {
			var values = new ArrayList<@Nullable Object>();
			batch.forEach((one) -> values.addAll(Arrays.asList(number, ++line[0], one.itemId(), one.quantity(),
					one.unitPriceCents(), cut(one.reason()))));
			this.jdbc.sql(
					"INSERT INTO purchase_order_line (order_number, line, item_id, quantity, unit_price_cents, reason) VALUES "
							+ Batches.rows(batch.size(), 6))
				.params(values)
				.update();
		});
	}

	Optional<Known> byKey(String key) {
		return this.jdbc.sql("SELECT order_number, body_hash FROM purchase_order WHERE idempotency_key = ?")
			.param(key)
			.query((row, number) -> new Known(row.getString("order_number"), row.getBytes("body_hash")))
			.optional();
	}

	Optional<PurchaseOrder> find(String number) {
		return this.jdbc.sql("SELECT * FROM purchase_order WHERE order_number = ?")
			.param(number)
			.query(this::order)
			.optional();
	}

	/** The order, locked: what happens to one order happens in turn. */
	Optional<PurchaseOrder> lock(String number) {
		return this.jdbc.sql("SELECT * FROM purchase_order WHERE order_number = ? FOR UPDATE")
			.param(number)
			.query(this::order)
			.optional();
	}

	private PurchaseOrder order(ResultSet row, int rowNumber) throws SQLException {
		var number = row.getString("order_number");
		return new PurchaseOrder(number, row.getString("supplier_id"), row.getString("site_id"),
				PurchaseOrder.State.valueOf(row.getString("state")), row.getString("raised_by"),
				row.getString("plan_run"), UtcTime.required(row, "raised_at"), UtcTime.required(row, "needed_at"),
				row.getString("decided_by"), row.getString("decision_note"), row.getInt("revision"),
				UtcTime.nullable(row, "sent_at"), row.getInt("reminders"), UtcTime.nullable(row, "confirmed_at"),
				UtcTime.nullable(row, "promised_at"), UtcTime.nullable(row, "closed_at"),
				row.getBoolean("closed_short"), lines(number));
	}

	private List<PurchaseOrder.Line> lines(String number) {
		return this.jdbc.sql("""
				SELECT l.*, COALESCE(SUM(IF(d.state = 'ANNOUNCED', d.announced, 0)), 0) AS announced,
				  COALESCE(SUM(IF(d.state = 'RECEIVED', d.good + d.damaged, 0)), 0) AS received,
				  COALESCE(SUM(IF(d.state = 'RECEIVED', d.damaged, 0)), 0) AS damaged,
				  COALESCE(SUM(IF(d.state = 'RECEIVED', d.refused, 0)), 0) AS refused
				FROM purchase_order_line l
				LEFT JOIN purchase_order_delivery d ON d.order_number = l.order_number AND d.item_id = l.item_id
				WHERE l.order_number = ? GROUP BY l.order_number, l.line ORDER BY l.line""")
			.param(number)
			.query(LINE)
			.list();
	}

	List<PurchaseOrderSummary> list(PurchaseOrderQuery query) {
		return filtered(this.jdbc.sql("""
				SELECT o.*, s.name AS supplier_name,
				  (SELECT COUNT(*) FROM purchase_order_line l WHERE l.order_number = o.order_number) AS line_count,
				  (SELECT COALESCE(SUM(l.quantity * l.unit_price_cents), 0) FROM purchase_order_line l
				    WHERE l.order_number = o.order_number) AS value_cents,
				  (SELECT COALESCE(SUM(l.quantity), 0) FROM purchase_order_line l
				    WHERE l.order_number = o.order_number) AS quantity,
				  (SELECT COALESCE(SUM(d.good + d.damaged), 0) FROM purchase_order_delivery d
				    JOIN purchase_order_line l ON l.order_number = d.order_number AND l.item_id = d.item_id
				    WHERE d.order_number = o.order_number AND d.state = 'RECEIVED') AS received
				FROM purchase_order o JOIN supplier s ON s.supplier_id = o.supplier_id
				""" + FILTER + " ORDER BY o.raised_at DESC, o.order_number DESC LIMIT :size OFFSET :offset"), query)
			.param("size", query.size())
			.param("offset", (long) query.page() * query.size())
			.query(SUMMARY)
			.list();
	}

	long count(PurchaseOrderQuery query) {
		return filtered(this.jdbc.sql("SELECT COUNT(*) FROM purchase_order o" + FILTER), query).query(Long.class)
			.single();
	}

	private static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec statement, PurchaseOrderQuery query) {
		var state = query.state();
		return statement.param("state", (state != null) ? state.name() : null)
			.param("supplier", query.supplierId())
			.param("site", query.siteId())
			.param("item", query.itemId())
			.param("run", query.planRun())
			.param("open", query.open());
	}

	/** Notes the first sending of an order and who agreed to it. */
	void sent(String number, @Nullable String decidedBy, @Nullable String note) {
		this.jdbc.sql("""
				UPDATE purchase_order SET state = 'SENT', revision = 1, sent_at = ?, decided_by = ?, decision_note = ?
				WHERE order_number = ?""").params(Arrays.asList(now(), decidedBy, cut(note), number)).update();
	}

	void setRevision(String number, int revision) {
		this.jdbc.sql("UPDATE purchase_order SET revision = ? WHERE order_number = ?")
			.params(revision, number)
			.update();
	}

	void setReminders(String number, int reminders) {
		this.jdbc.sql("UPDATE purchase_order SET reminders = ? WHERE order_number = ?")
			.params(reminders, number)
			.update();
	}

	void setQuantity(String number, int line, long quantity) {
		this.jdbc
			.sql("UPDATE purchase_order_line SET quantity = ?, confirmed = NULL WHERE order_number = ? AND line = ?")
			.params(quantity, number, line)
			.update();
	}

	void setNeeded(String number, Instant neededAt) {
		this.jdbc.sql("UPDATE purchase_order SET needed_at = ? WHERE order_number = ?")
			.params(UtcTime.of(neededAt), number)
			.update();
	}

	void setConfirmed(String number, int line, long quantity) {
		this.jdbc.sql("UPDATE purchase_order_line SET confirmed = ? WHERE order_number = ? AND line = ?")
			.params(quantity, number, line)
			.update();
	}

	void confirmed(String number, Instant promisedAt) {
		this.jdbc.sql("""
				UPDATE purchase_order SET state = IF(state = 'SENT', 'CONFIRMED', state), confirmed_at = ?,
				  promised_at = ?, first_promise = COALESCE(first_promise, promised_at) WHERE order_number = ?""")
			.params(now(), UtcTime.of(promisedAt), number)
			.update();
	}

	void setState(String number, PurchaseOrder.State state) {
		this.jdbc.sql("UPDATE purchase_order SET state = ? WHERE order_number = ?")
			.params(state.name(), number)
			.update();
	}

	/** Notes that nothing more happens to an order. */
	void end(String number, PurchaseOrder.State state, boolean isShort) {
		this.jdbc.sql("UPDATE purchase_order SET state = ?, closed_at = ?, closed_short = ? WHERE order_number = ?")
			.params(state.name(), now(), isShort, number)
			.update();
	}

	void decided(String number, @Nullable String by, @Nullable String note) {
		this.jdbc.sql("UPDATE purchase_order SET decided_by = ?, decision_note = ? WHERE order_number = ?")
			.params(Arrays.asList(by, cut(note), number))
			.update();
	}

	/** What the supplier promised first. */
	Optional<Instant> firstPromise(String number) {
		return this.jdbc.sql("SELECT first_promise FROM purchase_order WHERE order_number = ?")
			.param(number)
			.query((row, index) -> Optional.ofNullable(UtcTime.nullable(row, "first_promise")))
			.single();
	}

	void add(String number, String kind, String text) {
		this.jdbc.sql("INSERT INTO purchase_order_event (order_number, happened_at, kind, text) VALUES (?, ?, ?, ?)")
			.params(number, now(), kind, text.substring(0, Math.min(text.length(), 500)))
			.update();
	}

	List<PurchaseOrders.Event> events(String number) {
		return this.jdbc
			.sql("SELECT happened_at, kind, text FROM purchase_order_event WHERE order_number = ? ORDER BY id")
			.param(number)
			.query((row, index) -> new PurchaseOrders.Event(UtcTime.required(row, "happened_at"), row.getString("kind"),
					row.getString("text")))
			.list();
	}

	private LocalDateTime now() {
		return UtcTime.of(this.clock.instant());
	}

	static @Nullable String cut(@Nullable String text) {
		return (text != null) ? text.substring(0, Math.min(text.length(), 500)) : null;
	}

	/** An order that is there already. */
	record Known(String orderNumber, byte[] hash) {
	}

}
