package io.dockflow.suppliers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.planning.leadtime.LeadTimeEstimate;
import io.dockflow.planning.leadtime.PastOrder;
import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSupplierRecord implements SupplierRecord {

	/** Of a scorecard all goods are one category: it is about the supplier. */
	private static final String ANY = "";

	private static final double SECONDS_PER_DAY = 86_400;

	private final JdbcClient jdbc;

	private final Suppliers suppliers;

	private final Clock clock;

	JdbcSupplierRecord(JdbcClient jdbc, Suppliers suppliers, Clock clock) {
		this.jdbc = jdbc;
		this.suppliers = suppliers;
		this.clock = clock;
	}

	@Override
	public void ordered(Collection<OrderedLine> lines) {
		write(lines, null);
	}

	@Override
	public void closed(Collection<OrderedLine> lines) {
		write(lines, this.clock.instant());
	}

	private void write(Collection<OrderedLine> lines, @Nullable Instant closedAt) {
		Batches.of(lines, (batch) -> {
			var values = new ArrayList<@Nullable Object>();
			batch.forEach((line) -> values.addAll(Arrays.asList(line.orderNumber(), line.line(), line.supplierId(),
					line.itemId(), UtcTime.of(line.orderedAt()), UtcTime.of(line.dueAt()),
					UtcTime.ofNullable(line.receivedAt()), line.quantity(), line.good(), line.unitPriceCents(),
					line.agreedPriceCents(), UtcTime.ofNullable(closedAt))));
			this.jdbc
				.sql("""
						INSERT INTO supplier_order_line (order_number, line, supplier_id, item_id, ordered_at, due_at,
						  received_at, quantity, good, unit_price_cents, agreed_price_cents, closed_at) VALUES %s
						ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), received_at = VALUES(received_at),
						  quantity = VALUES(quantity), good = VALUES(good), unit_price_cents = VALUES(unit_price_cents),
						  agreed_price_cents = VALUES(agreed_price_cents), closed_at = VALUES(closed_at)"""
					.formatted(Batches.rows(batch.size(), 12)))
				.params(values)
				.update();
		});
	}

	@Override
	public void calledOff(String orderNumber) {
		this.jdbc.sql("DELETE FROM supplier_order_line WHERE order_number = ?").param(orderNumber).update();
	}

	@Override
	public void received(String receiptNumber, String supplierId, List<ReceivedGoods> goods) {
		var line = new int[1];
		Batches.of(goods, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((one) -> values.addAll(List.of(receiptNumber, ++line[0], supplierId, one.itemId(), one.good(),
					one.damaged(), one.refused(), UtcTime.of(this.clock.instant()))));
			this.jdbc.sql(
					"INSERT INTO supplier_receipt (receipt_number, line, supplier_id, item_id, good, damaged, refused, posted_at) VALUES "
							+ Batches.rows(batch.size(), 8))
				.params(values)
				.update();
		});
	}

	@Override
	public void takenBack(String receiptNumber) {
		this.jdbc.sql("DELETE FROM supplier_receipt WHERE receipt_number = ?").param(receiptNumber).update();
	}

	@Override
	public List<PastOrder> pastOrders(Instant since) {
		return lines(since).stream()
			.filter((line) -> line.receivedAt() != null || !line.closed())
			.map((line) -> line.past(line.category(), this.clock.instant()))
			.toList();
	}

	private List<Line> lines(Instant since) {
		return this.jdbc.sql("""
				SELECT l.*, i.storage_condition FROM supplier_order_line l JOIN item i ON i.item_id = l.item_id
				WHERE l.quantity > 0 AND (l.closed_at IS NULL OR l.closed_at >= ?)
				ORDER BY l.supplier_id, l.order_number, l.line""")
			.param(UtcTime.of(since))
			.query((row, number) -> new Line(row.getString("order_number"), row.getString("supplier_id"),
					row.getString("item_id"), row.getString("storage_condition"), UtcTime.required(row, "ordered_at"),
					UtcTime.required(row, "due_at"), UtcTime.nullable(row, "received_at"),
					row.getObject("closed_at") != null, row.getLong("good") >= row.getLong("quantity"),
					row.getLong("quantity") * row.getLong("unit_price_cents"),
					row.getLong("quantity") * row.getLong("agreed_price_cents")))
			.list();
	}

	@Override
	public Scorecard scorecard(String supplierId, Instant since) {
		var quality = quality(since);
		return scorecard(supplierId, lines(since), quality);
	}

	@Override
	public List<Scorecard> scorecards(Instant since) {
		var lines = lines(since);
		var quality = quality(since);
		return this.suppliers.all()
			.stream()
			.map((supplier) -> scorecard(supplier.supplierId(), lines, quality))
			.toList();
	}

	private Scorecard scorecard(String supplierId, List<Line> all, Map<String, Double> quality) {
		var closed = all.stream().filter((line) -> line.supplierId().equals(supplierId) && line.closed()).toList();
		var orders = new HashMap<String, Boolean>();
		closed.forEach((line) -> orders.merge(line.orderNumber(), line.onTimeAndInFull(), Boolean::logicalAnd));
		var kept = orders.values().stream().filter(Boolean::booleanValue).count();
		var leadTime = LeadTimeEstimate
			.from(all.stream()
				.filter((line) -> line.receivedAt() != null || !line.closed())
				.map((line) -> line.past(ANY, this.clock.instant()))
				.toList())
			.of(supplierId, ANY, ANY, quotedDays(supplierId));
		var paid = closed.stream().mapToDouble(Line::paidCents).sum();
		var agreed = closed.stream().mapToDouble(Line::agreedCents).sum();
		return new Scorecard(supplierId, orders.size(), orders.isEmpty() ? 100 : rounded(100.0 * kept / orders.size()),
				rounded(leadTime.mean()), rounded(leadTime.standardDeviation()),
				rounded(quality.getOrDefault(supplierId, 0.0)),
				(agreed > 0) ? rounded(100 * (paid - agreed) / agreed) : 0);
	}

	private int quotedDays(String supplierId) {
		return this.jdbc.sql("SELECT COALESCE(ROUND(AVG(lead_time_days)), 0) FROM supply_terms WHERE supplier_id = ?")
			.param(supplierId)
			.query(Integer.class)
			.single();
	}

	/** Damaged or refused of what was received, in percent. */
	private Map<String, Double> quality(Instant since) {
		var quality = new HashMap<String, Double>();
		this.jdbc.sql("""
				SELECT supplier_id, 100 * SUM(damaged + refused) / SUM(good + damaged + refused) AS damaged_percent
				FROM supplier_receipt WHERE posted_at >= ? GROUP BY supplier_id
				HAVING SUM(good + damaged + refused) > 0""").param(UtcTime.of(since)).query((row) -> {
			quality.put(row.getString("supplier_id"), row.getDouble("damaged_percent"));
		});
		return quality;
	}

	private static double rounded(double value) {
		return Math.round(value * 100) / 100.0;
	}

	/** A line with what the figures need of it. */
	private record Line(String orderNumber, String supplierId, String itemId, String category, Instant orderedAt,
			Instant dueAt, @Nullable Instant receivedAt, boolean closed, boolean inFull, long paidCents,
			long agreedCents) {

		boolean onTimeAndInFull() {
			return this.inFull && this.receivedAt != null && !this.receivedAt.isAfter(this.dueAt);
		}

		PastOrder past(String category, Instant now) {
			var until = (this.receivedAt != null) ? this.receivedAt : now;
			var days = Math.max(0, Duration.between(this.orderedAt, until).toSeconds() / SECONDS_PER_DAY);
			return new PastOrder(this.supplierId, category, this.itemId, days, this.receivedAt != null);
		}

	}

}
