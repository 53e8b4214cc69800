package io.dockflow.levels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The queue of what changed. Its rows commit with the change they tell of; each is taken
 * once, by whichever process comes first.
 */
@Repository
class StockChanges {

	/** Postings of this many lines are told in full; of larger ones the first items. */
	private static final int TOLD_ITEMS = 100;

	private final JdbcClient jdbc;

	StockChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Locks changes that nobody else has in hand, the oldest first. */
	List<Change> lock(int limit) {
		return this.jdbc.sql("""
				SELECT id, posting_id, site_id, item_id FROM stock_change ORDER BY id LIMIT ?
				FOR UPDATE SKIP LOCKED""").param(limit).query(Change.class).list();
	}

	/** The items these changes touched, where they touched them. */
	TreeSet<ItemAtSite> touched(List<Change> changes) {
		var touched = new TreeSet<ItemAtSite>();
		changes.stream()
			.filter((change) -> change.postingId() == null)
			.forEach((change) -> touched.add(new ItemAtSite(change.siteId(), change.itemId())));
		var postings = postings(changes);
		if (!postings.isEmpty()) {
			touched.addAll(this.jdbc.sql("""
					SELECT DISTINCT from_site_id AS site_id, item_id FROM stock_movement
					WHERE posting_id IN (:postings) AND from_site_id IS NOT NULL
					UNION SELECT to_site_id, item_id FROM stock_movement
					WHERE posting_id IN (:postings) AND to_site_id IS NOT NULL""")
				.param("postings", postings)
				.query(ItemAtSite.class)
				.list());
		}
		return touched;
	}

	/** The postings among them, as the world is told of them. */
	List<StockChanged> told(List<Change> changes) {
		var postings = postings(changes);
		if (postings.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				SELECT p.idempotency_key, p.movement_type, p.document, p.posted_by, p.posted_at, COUNT(*) AS movements,
				  GROUP_CONCAT(DISTINCT COALESCE(m.from_site_id, m.to_site_id) SEPARATOR '\n') AS sites,
				  GROUP_CONCAT(DISTINCT m.to_site_id SEPARATOR '\n') AS target_sites,
				  GROUP_CONCAT(DISTINCT m.item_id ORDER BY m.item_id SEPARATOR '\n' LIMIT %d) AS items
				FROM stock_posting p JOIN stock_movement m ON m.posting_id = p.id
				WHERE p.id IN (:postings) GROUP BY p.id ORDER BY p.id""".formatted(TOLD_ITEMS))
			.param("postings", postings)
			.query((row, number) -> {
				var sites = new TreeSet<>(Arrays.asList(row.getString("sites").split("\n")));
				if (row.getString("target_sites") != null) {
					sites.addAll(Arrays.asList(row.getString("target_sites").split("\n")));
				}
				return new StockChanged(row.getString("idempotency_key"), row.getString("movement_type"),
						row.getString("document"), row.getString("posted_by"), UtcTime.required(row, "posted_at"),
						row.getLong("movements"), List.copyOf(sites), List.of(row.getString("items").split("\n")));
			})
			.list();
	}

	private static List<Long> postings(List<Change> changes) {
		var postings = new ArrayList<Long>();
		changes.forEach((change) -> {
			if (change.postingId() != null) {
				postings.add(change.postingId());
			}
		});
		return postings;
	}

	void remove(List<Change> changes) {
		this.jdbc.sql("DELETE FROM stock_change WHERE id IN (:ids)")
			.param("ids", changes.stream().map(Change::id).toList())
			.update();
	}

	/** How many wait. */
	long waiting() {
		return this.jdbc.sql("SELECT COUNT(*) FROM stock_change").query(Long.class).single();
	}

	/** A posting, or an item of a site. */
	record Change(long id, @Nullable Long postingId, String siteId, String itemId) {
	}

}
