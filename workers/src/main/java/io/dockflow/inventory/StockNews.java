package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;

import io.dockflow.shared.Batches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Notes, in the transaction of the change, which items of which sites are to be added up
 * again. Postings note themselves, by a trigger of their table.
 */
@Repository
class StockNews {

	private final JdbcClient jdbc;

	StockNews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void of(String siteId, Collection<String> itemIds) {
		Batches.of(new TreeSet<>(itemIds), (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((itemId) -> {
				values.add(siteId);
				values.add(itemId);
			});
			this.jdbc.sql("INSERT INTO stock_change (site_id, item_id) VALUES " + Batches.rows(batch.size(), 2))
				.params(values)
				.update();
		});
	}

	/** At every site that has or had them. */
	void ofItems(Collection<String> itemIds) {
		if (!itemIds.isEmpty()) {
			this.jdbc.sql("""
					INSERT INTO stock_change (site_id, item_id)
					SELECT DISTINCT site_id, item_id FROM stock WHERE item_id IN (:items)""")
				.param("items", new TreeSet<>(itemIds))
				.update();
		}
	}

}
