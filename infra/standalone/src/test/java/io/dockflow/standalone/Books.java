package io.dockflow.standalone;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database of a running Dockflow says, read past the application: it may be dead
 * at that moment.
 */
record Books(String url, String user, String password) {

	/** Units of each item that are there or announced. */
	Map<String, Long> thereOrAnnounced() throws SQLException {
		return sums("""
				SELECT item_id, SUM(quantity) FROM (
					SELECT item_id, quantity FROM stock
					UNION ALL SELECT item_id, expected FROM delivery_line) supply
				GROUP BY item_id""");
	}

	/** Units of each item that are there or were shipped to somebody who ordered them. */
	Map<String, Long> thereOrShipped() throws SQLException {
		return sums("""
				SELECT item_id, SUM(quantity) FROM (
					SELECT item_id, quantity FROM stock
					UNION ALL SELECT item_id, shipped FROM customer_order_line) whereabouts
				GROUP BY item_id""");
	}

	long jobsDone() throws SQLException {
		return number("SELECT COUNT(*) FROM job_inbox");
	}

	/** Orders and deliveries that the floor still has to do something about. */
	List<String> unfinished() throws SQLException {
		return texts("""
				SELECT CONCAT_WS(' ', order_number, state) FROM customer_order
				WHERE state NOT IN ('DISPATCHED', 'BACKORDERED')
				UNION ALL SELECT CONCAT_WS(' ', delivery_number, state) FROM delivery WHERE state <> 'CLOSED'""");
	}

	/** Lines of dispatched orders that were shipped otherwise than they were settled. */
	List<String> wronglyShipped() throws SQLException {
		return texts("""
				SELECT CONCAT_WS(' ', order_number, item_id, quantity, settled_short, shipped)
				FROM customer_order_line JOIN customer_order USING (order_number)
				WHERE state = 'DISPATCHED' AND shipped <> quantity - settled_short""");
	}

	/** Where ledger and balance differ, the application's own audit aside. */
	List<String> imbalances() throws SQLException {
		return texts("""
				SELECT CONCAT_WS(' ', item_id, SUM(quantity)) FROM (
					SELECT item_id, quantity FROM stock
					UNION ALL SELECT item_id, -quantity FROM stock_movement WHERE from_site_id IS NULL
					UNION ALL SELECT item_id, quantity FROM stock_movement WHERE to_site_id IS NULL) entries
				GROUP BY item_id HAVING SUM(quantity) <> 0""");
	}

	private Map<String, Long> sums(String sql) throws SQLException {
		var sums = new TreeMap<String, Long>();
		try (var connection = DriverManager.getConnection(this.url, this.user, this.password);
				var rows = connection.createStatement().executeQuery(sql)) {
			while (rows.next()) {
				if (rows.getLong(2) != 0) {
					sums.put(rows.getString(1), rows.getLong(2));
				}
			}
		}
		return sums;
	}

	private List<String> texts(String sql) throws SQLException {
		var texts = new ArrayList<String>();
		try (var connection = DriverManager.getConnection(this.url, this.user, this.password);
				var rows = connection.createStatement().executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

	private long number(String sql) throws SQLException {
		return Long.parseLong(texts(sql).getFirst());
	}

}
