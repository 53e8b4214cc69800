package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;

import io.dockflow.shared.Batches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lines up those who promise or reserve an item of a site, so that both together never
 * exceed what there is. Taken before any balance row.
 */
@Repository
class PromiseGuards {

	private final JdbcClient jdbc;

	PromiseGuards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void lock(String siteId, Collection<String> itemIds) {
		Batches.of(new TreeSet<>(itemIds), (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((itemId) -> {
				values.add(siteId);
				values.add(itemId);
			});
			this.jdbc
				.sql("INSERT INTO stock_promise_guard (site_id, item_id) VALUES " + Batches.rows(batch.size(), 2)
						+ " ON DUPLICATE KEY UPDATE item_id = VALUES(item_id)")
				.params(values)
				.update();
		});
	}

}
