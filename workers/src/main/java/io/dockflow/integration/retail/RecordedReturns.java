package io.dockflow.integration.retail;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;

/**
 * Returns and cancellations as the sender reported them.
 */
@Repository
class RecordedReturns {

	private static final int COLUMNS = 8;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	RecordedReturns(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	Set<String> known(Collection<String> returnNumbers) {
		var known = new HashSet<String>();
		Batches.of(returnNumbers,
				(batch) -> known.addAll(this.jdbc
					.sql("SELECT DISTINCT return_number FROM recorded_return WHERE return_number IN (:numbers)")
					.param("numbers", batch)
					.query(String.class)
					.list()));
		return known;
	}

	void addAll(List<RecordedReturn> returns) {
		Batches.of(returns, (batch) -> {
			var values = new ArrayList<@Nullable Object>(batch.size() * COLUMNS);
			batch.forEach((recorded) -> values.addAll(row(recorded)));
			this.template.update(
					"INSERT INTO recorded_return (return_number, line, customer, item_id, quantity, order_number, effect, returned_at) VALUES "
							+ Batches.rows(batch.size(), COLUMNS),
					values.toArray());
		});
	}

	/** The order was called off as a whole: nothing of it comes back. */
	void orderCancelled(String orderNumber) {
		this.jdbc.sql("UPDATE recorded_return SET effect = 'ORDER_CANCELLED' WHERE order_number = ?")
			.param(orderNumber)
			.update();
	}

	/**
	 * What is to come back of an order and is not announced yet: base units by item, by
	 * the cancellation that says so, the oldest first.
	 */
	Map<String, Map<String, Long>> expected(String orderNumber) {
		var expected = new LinkedHashMap<String, Map<String, Long>>();
		this.jdbc.sql("""
				SELECT return_number, item_id, quantity FROM recorded_return
				WHERE order_number = ? AND effect = 'RETURN_EXPECTED' AND announced_as IS NULL
				ORDER BY returned_at, return_number, line""").param(orderNumber).query((row) -> {
			expected.computeIfAbsent(row.getString("return_number"), (number) -> new TreeMap<>())
				.merge(row.getString("item_id"), row.getLong("quantity"), Math::addExact);
		});
		return expected;
	}

	/** Keeps which return brings back what a cancellation takes out of an order. */
	void announced(String cancellation, String orderNumber, String returnNumber) {
		this.jdbc.sql("UPDATE recorded_return SET announced_as = ? WHERE return_number = ? AND order_number = ?")
			.params(returnNumber, cancellation, orderNumber)
			.update();
	}

	private static List<@Nullable Object> row(RecordedReturn recorded) {
		var line = recorded.source();
		return Arrays.asList(line.invoice(), recorded.line(), line.customer(), line.stockCode(), -line.quantity(),
				recorded.orderNumber(), "RETURN_EXPECTED", UtcTime.of(line.at().toInstant(ZoneOffset.UTC)));
	}

	/**
	 * A line of a return.
	 *
	 * @param line its position in the return
	 * @param orderNumber the order it cancels, {@code null} when none was found
	 */
	record RecordedReturn(RetailLine source, int line, @Nullable String orderNumber) {
	}

}
