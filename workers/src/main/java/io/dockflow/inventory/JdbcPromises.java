package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.Batches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPromises implements Promises {

	private final JdbcClient jdbc;

	private final Availability availability;

	private final Transactions transactions;

	JdbcPromises(JdbcClient jdbc, Availability availability, Transactions transactions) {
		this.jdbc = jdbc;
		this.availability = availability;
		this.transactions = transactions;
	}

	@Override
	public List<Promise> promise(String document, String siteId, List<AllocationRequest.Line> lines) {
		return this.transactions.call(() -> {
			lockItems(siteId, new TreeSet<>(lines.stream().map(AllocationRequest.Line::itemId).toList()));
			var promises = new ArrayList<Promise>();
			for (var line : lines) {
				this.jdbc.sql("DELETE FROM stock_promise WHERE document = ? AND line = ?")
					.params(document, line.line())
					.update();
				var promised = Math.min(line.quantity(), this.availability.availableToPromise(siteId, line.itemId()));
				this.jdbc.sql("""
						INSERT INTO stock_promise (document, line, site_id, item_id, requested, promised)
						VALUES (?, ?, ?, ?, ?, ?)""")
					.params(document, line.line(), siteId, line.itemId(), line.quantity(), promised)
					.update();
				promises.add(new Promise(document, line.line(), line.itemId(), line.quantity(), promised));
			}
			return List.copyOf(promises);
		});
	}

	private void lockItems(String siteId, TreeSet<String> itemIds) {
		Batches.of(itemIds, (batch) -> {
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

	@Override
	public List<Promise> of(String document) {
		return this.jdbc.sql(
				"SELECT document, line, item_id, requested, promised FROM stock_promise WHERE document = ? ORDER BY line")
			.param(document)
			.query(Promise.class)
			.list();
	}

	@Override
	public void release(String document) {
		this.jdbc.sql("DELETE FROM stock_promise WHERE document = ?").param(document).update();
	}

}
