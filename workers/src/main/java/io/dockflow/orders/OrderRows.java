package io.dockflow.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The orders' tables.
 */
@Component
class OrderRows {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	OrderRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void insert(Order order, String bodyHash) {
		this.jdbc
			.sql("""
					INSERT INTO customer_order (order_number, site_id, customer_name, customer_country, customer_class,
					  carrier, due_at, priority, min_remaining_days, received_at, state, short_policy, backorder_of, body_hash)
					VALUES (:number, :site, :name, :country, :class, :carrier, :due, :priority, :days, :received, :state, :policy, :of, :hash)
					""")
			.param("number", order.orderNumber())
			.param("site", order.siteId())
			.param("name", order.customer().name())
			.param("country", order.customer().country())
			.param("class", order.customerClass())
			.param("carrier", order.carrier())
			.param("due", UtcTime.of(order.dueAt()))
			.param("priority", order.terms().priority())
			.param("days", order.terms().minRemainingDays())
			.param("received", UtcTime.of(order.receivedAt()))
			.param("state", order.state().name())
			.param("policy", order.shortPolicy().name())
			.param("of", order.backorderOf())
			.param("hash", bodyHash)
			.update();
		this.batches.batchUpdate("""
				INSERT INTO customer_order_line (order_number, line, item_id, quantity)
				VALUES (:number, :line, :item, :quantity)
				""", order.lines()
			.stream()
			.map((line) -> new MapSqlParameterSource("number", order.orderNumber()).addValue("line", line.line())
				.addValue("item", line.itemId())
				.addValue("quantity", line.quantity()))
			.toArray(MapSqlParameterSource[]::new));
	}

	Optional<String> bodyHash(String orderNumber) {
		return this.jdbc.sql("SELECT body_hash FROM customer_order WHERE order_number = :number")
			.param("number", orderNumber)
			.query(String.class)
			.optional();
	}

	Map<String, Order> read(Collection<String> orderNumbers) {
		if (orderNumbers.isEmpty()) {
			return Map.of();
		}
		var lines = new HashMap<String, List<Order.Line>>();
		this.jdbc.sql("""
				SELECT order_number, line, item_id, quantity, allocated, cross_docked, picked, shipped, settled_short
				FROM customer_order_line WHERE order_number IN (:numbers) ORDER BY order_number, line
				""").param("numbers", orderNumbers).query((row) -> {
			lines.computeIfAbsent(row.getString("order_number"), (number) -> new ArrayList<>()).add(line(row));
		});
		var orders = new LinkedHashMap<String, Order>();
		this.jdbc.sql("SELECT * FROM customer_order WHERE order_number IN (:numbers) ORDER BY order_number")
			.param("numbers", orderNumbers)
			.query((row) -> {
				var number = row.getString("order_number");
				orders.put(number, order(row, lines.getOrDefault(number, List.of())));
			});
		return orders;
	}

	Order byNumber(String orderNumber) {
		return Optional.ofNullable(read(List.of(orderNumber)).get(orderNumber))
			.orElseThrow(() -> new NotFound("order", orderNumber));
	}

	/** Locks in the order of the numbers. */
	Map<String, Order> lock(Collection<String> orderNumbers) {
		if (orderNumbers.isEmpty()) {
			return Map.of();
		}
		this.jdbc.sql("""
				SELECT order_number FROM customer_order WHERE order_number IN (:numbers)
				ORDER BY order_number FOR UPDATE
				""").param("numbers", orderNumbers).query(String.class).list();
		return read(orderNumbers);
	}

	List<String> lockQueued(String siteId, int limit) {
		return this.jdbc.sql("""
				SELECT order_number FROM customer_order WHERE site_id = :site AND state = 'QUEUED'
				ORDER BY due_at, order_number LIMIT :limit FOR UPDATE SKIP LOCKED
				""").param("site", siteId).param("limit", limit).query(String.class).list();
	}

	void setState(Collection<String> orderNumbers, OrderState state) {
		this.jdbc.sql("UPDATE customer_order SET state = :state WHERE order_number IN (:numbers)")
			.param("state", state.name())
			.param("numbers", orderNumbers)
			.update();
	}

	void setWave(Collection<String> orderNumbers, @Nullable String waveNumber) {
		this.jdbc.sql("UPDATE customer_order SET wave_number = :wave WHERE order_number IN (:numbers)")
			.param("wave", waveNumber)
			.param("numbers", orderNumbers)
			.update();
	}

	void setQueued(Collection<String> orderNumbers, Instant at) {
		this.jdbc.sql("UPDATE customer_order SET queued_at = :at WHERE order_number IN (:numbers)")
			.param("at", UtcTime.of(at))
			.param("numbers", orderNumbers)
			.update();
	}

	void setFill(String orderNumber, int fillPercent) {
		this.jdbc.sql("""
				UPDATE customer_order SET fill_percent = :fill, stock_announced = FALSE WHERE order_number = :number
				""").param("fill", fillPercent).param("number", orderNumber).update();
	}

	void setClosed(String orderNumber, Instant at) {
		this.jdbc.sql("UPDATE customer_order SET closed_at = :at WHERE order_number = :number")
			.param("at", UtcTime.of(at))
			.param("number", orderNumber)
			.update();
	}

	void setAllocated(String orderNumber, Map<Integer, Long> quantities) {
		perLine("UPDATE customer_order_line SET allocated = :quantity WHERE order_number = :number AND line = :line",
				orderNumber, quantities);
	}

	void reduceAllocated(String orderNumber, int line, long quantity) {
		this.jdbc.sql("""
				UPDATE customer_order_line SET allocated = GREATEST(0, allocated - :quantity)
				WHERE order_number = :number AND line = :line""")
			.param("quantity", quantity)
			.param("number", orderNumber)
			.param("line", line)
			.update();
	}

	void addCrossDocked(String orderNumber, Map<Integer, Long> quantities) {
		perLine("""
				UPDATE customer_order_line SET cross_docked = cross_docked + :quantity
				WHERE order_number = :number AND line = :line
				""", orderNumber, quantities);
	}

	void addPicked(String orderNumber, Map<Integer, Long> quantities) {
		perLine("""
				UPDATE customer_order_line SET picked = picked + :quantity WHERE order_number = :number AND line = :line
				""", orderNumber, quantities);
	}

	void addShipped(String orderNumber, Map<Integer, Long> quantities) {
		perLine("""
				UPDATE customer_order_line SET shipped = shipped + :quantity WHERE order_number = :number AND line = :line
				""",
				orderNumber, quantities);
	}

	void addSettledShort(String orderNumber, Map<Integer, Long> quantities) {
		perLine("""
				UPDATE customer_order_line SET settled_short = settled_short + :quantity
				WHERE order_number = :number AND line = :line
				""", orderNumber, quantities);
	}

	private void perLine(String sql, String orderNumber, Map<Integer, Long> quantities) {
		if (quantities.isEmpty()) {
			return;
		}
		this.batches.batchUpdate(sql,
				quantities.entrySet()
					.stream()
					.sorted(Map.Entry.comparingByKey())
					.map((entry) -> new MapSqlParameterSource("number", orderNumber).addValue("line", entry.getKey())
						.addValue("quantity", entry.getValue()))
					.toArray(MapSqlParameterSource[]::new));
	}

	void addEvent(String orderNumber, Instant at, String kind, String text) {
		this.jdbc.sql("INSERT INTO order_event (order_number, at, kind, text) VALUES (:number, :at, :kind, :text)")
			.param("number", orderNumber)
			.param("at", UtcTime.of(at))
			.param("kind", kind)
			.param("text", (text.length() > 500) ? text.substring(0, 500) : text)
			.update();
	}

	List<OrderEvent> events(String orderNumber) {
		return this.jdbc.sql("SELECT at, kind, text FROM order_event WHERE order_number = :number ORDER BY id")
			.param("number", orderNumber)
			.query((row, index) -> new OrderEvent(UtcTime.required(row, "at"), row.getString("kind"),
					row.getString("text")))
			.list();
	}

	List<OrderSummary> list(@Nullable OrderState state, @Nullable String text, int page, int size) {
		return this.jdbc.sql("""
				SELECT o.*,
				  (SELECT COUNT(*) FROM customer_order_line l WHERE l.order_number = o.order_number) AS line_count,
				  (SELECT SUM(quantity) FROM customer_order_line l WHERE l.order_number = o.order_number) AS quantity
				FROM customer_order o
				WHERE (:state IS NULL OR o.state = :state)
				  AND (:text IS NULL OR o.order_number COLLATE utf8mb4_general_ci LIKE :text
				       OR o.customer_name COLLATE utf8mb4_general_ci LIKE :text)
				ORDER BY o.received_at DESC, o.order_number DESC LIMIT :size OFFSET :offset
				""")
			.param("state", (state != null) ? state.name() : null)
			.param("text", like(text))
			.param("size", size)
			.param("offset", (long) page * size)
			.query((row, index) -> summary(row))
			.list();
	}

	long count(@Nullable OrderState state, @Nullable String text) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM customer_order
				WHERE (:state IS NULL OR state = :state)
				  AND (:text IS NULL OR order_number COLLATE utf8mb4_general_ci LIKE :text
				       OR customer_name COLLATE utf8mb4_general_ci LIKE :text)
				""")
			.param("state", (state != null) ? state.name() : null)
			.param("text", like(text))
			.query(Long.class)
			.single();
	}

	Map<OrderState, Long> countByState() {
		var counts = new EnumMap<OrderState, Long>(OrderState.class);
		this.jdbc.sql("SELECT state, COUNT(*) AS orders FROM customer_order GROUP BY state").query((row) -> {
			counts.put(OrderState.valueOf(row.getString("state")), row.getLong("orders"));
		});
		return counts;
	}

	Map<String, Long> queued() {
		var counts = new HashMap<String, Long>();
		this.jdbc.sql("SELECT site_id, COUNT(*) AS orders FROM customer_order WHERE state = 'QUEUED' GROUP BY site_id")
			.query((row) -> {
				counts.put(row.getString("site_id"), row.getLong("orders"));
			});
		return counts;
	}

	boolean exists(String orderNumber) {
		return bodyHash(orderNumber).isPresent();
	}

	private static @Nullable String like(@Nullable String text) {
		return (text != null && !text.isBlank()) ? '%' + text.strip() + '%' : null;
	}

	private static Order.Line line(ResultSet row) throws SQLException {
		return new Order.Line(row.getInt("line"), row.getString("item_id"), row.getLong("quantity"),
				row.getLong("allocated"), row.getLong("cross_docked"), row.getLong("picked"), row.getLong("shipped"),
				row.getLong("settled_short"));
	}

	private static Order order(ResultSet row, List<Order.Line> lines) throws SQLException {
		return new Order(row.getString("order_number"), row.getString("site_id"), customer(row),
				row.getString("customer_class"), row.getString("carrier"), UtcTime.required(row, "due_at"),
				UtcTime.required(row, "received_at"), OrderState.valueOf(row.getString("state")),
				ShortPolicy.valueOf(row.getString("short_policy")),
				new Terms(row.getInt("priority"), row.getInt("min_remaining_days")), row.getInt("fill_percent"),
				row.getString("backorder_of"), row.getString("wave_number"), UtcTime.nullable(row, "closed_at"), lines);
	}

	private static OrderSummary summary(ResultSet row) throws SQLException {
		return new OrderSummary(row.getString("order_number"), row.getString("site_id"), customer(row),
				row.getString("customer_class"), row.getString("carrier"), UtcTime.required(row, "due_at"),
				UtcTime.required(row, "received_at"), OrderState.valueOf(row.getString("state")),
				row.getInt("fill_percent"), row.getString("wave_number"), row.getInt("line_count"),
				row.getLong("quantity"));
	}

	private static Customer customer(ResultSet row) throws SQLException {
		return new Customer(row.getString("customer_name"), row.getString("customer_country"));
	}

}
